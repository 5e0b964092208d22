package dev.weir.cli;

import dev.weir.run.OpenWorkspace;
import dev.weir.run.Operations;
import dev.weir.run.RunSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir rejects replay}. */
@Command(
        name = "replay",
        description =
                "Load corrected workbooks, as if they had been dropped into the inbox; the files stay where they are.",
        footerHeading = "%nExample:%n",
        footer = "  weir rejects replay wrong/returned-12-ledger.xlsx")
final class RejectsReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private SummaryOption summarized;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Workbooks with receipt numbers.")
    private List<Path> files;

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(spec.commandLine(), "there is no file " + file);
            }
        }
        OpenWorkspace open = workspace.open();
        RunSummary summary = new Operations(open, TerminalProgress.orNone(spec)).replay(files);
        summarized.text(open, workspace::proposal, false).print(summary);
        return ExitCode.of(summary).code();
    }
}
