package dev.weir.cli;

import dev.weir.run.OpenWorkspace;
import dev.weir.run.Operations;
import dev.weir.run.Operations.AcceptResult;
import dev.weir.run.Operations.Acceptance;
import dev.weir.run.RunSummary;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir accept}. */
@Command(
        name = "accept",
        description = "Let a held load through: no brake, no limit of rejects and no total stops it now.",
        footerHeading = "%nExample:%n",
        footer = "  weir accept 12")
final class AcceptCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private SummaryOption summarized;

    static final String WHOLE_LEDGER = "--whole-ledger";

    @Option(
            names = WHOLE_LEDGER,
            description =
                    "Of rows that seem to be returned ones without their numbers: take them for the whole ledger. All other records of it end.")
    private boolean wholeLedger;

    @Parameters(paramLabel = "LOAD", description = "Its number; see `weir status`.")
    private long load;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        OpenWorkspace open = workspace.open();
        AcceptResult result = new Operations(open, TerminalProgress.orNone(spec)).accept(load, wholeLedger);
        RunSummary summary = result.summary();
        if (result.acceptance() == Acceptance.NEXT_PULL && !summary.failed()) {
            out.println("Of load " + load
                    + " no input is kept, as it was pulled from a database or is a growing log. Its next part is let through: "
                    + workspace.proposal(result.next()));
            return ExitCode.DONE.code();
        }
        if (result.acceptance() == Acceptance.BEFORE) {
            out.println("Load " + load + " had been let through already; what followed from it is complete now");
        }
        summarized.text(open, workspace::proposal, false).print(summary);
        return ExitCode.of(summary).code();
    }
}
