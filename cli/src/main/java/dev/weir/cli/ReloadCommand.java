package dev.weir.cli;

import dev.weir.problem.Suggestion;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.Operations;
import dev.weir.run.RunSummary;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir reload}. */
@Command(
        name = "reload",
        description =
                "Load a mapping's archived inputs again, after the mapping was corrected. Ends with code 1 if there is"
                        + " none.",
        footerHeading = "%nExample:%n",
        footer = "  weir reload civil-affairs-subsidy")
final class ReloadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private SummaryOption summarized;

    @Parameters(paramLabel = "MAPPING", description = "Its name: that of its file in mappings/.")
    private String mapping;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        OpenWorkspace open = workspace.open();
        if (!open.mappings().containsKey(mapping)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no mapping \"" + mapping + "\"; "
                            + Suggestion.of(mapping, open.mappings().keySet()));
        }
        RunSummary summary = new Operations(open, TerminalProgress.orNone(spec)).reload(mapping);
        summarized.text(open, workspace::proposal, false).print(summary);
        if (summary.loads().isEmpty() && !summary.failed()) {
            out.println("Nothing was loaded: no input of " + mapping + " is kept that its ledgers stand on");
            return ExitCode.FAILED.code();
        }
        return ExitCode.of(summary).code();
    }
}
