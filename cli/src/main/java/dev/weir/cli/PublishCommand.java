package dev.weir.cli;

import dev.weir.run.OpenWorkspace;
import dev.weir.run.Operations;
import dev.weir.run.RunSummary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir publish}. */
@Command(
        name = "publish",
        description =
                "Make the published file and the files of the audiences anew from what is recorded, and load nothing: after"
                        + " weir.yaml, the schema or an audience was changed.",
        footerHeading = "%nExample:%n",
        footer = "  weir publish")
final class PublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private SummaryOption summarized;

    @Option(names = "--json", description = "Print the summary as one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        OpenWorkspace open = workspace.open();
        RunSummary summary = new Operations(open, TerminalProgress.orNone(spec)).publish();
        if (json) {
            spec.commandLine().getOut().println(SummaryJson.of(summary, false));
        } else {
            summarized.text(open, workspace::proposal, false).print(summary);
        }
        return ExitCode.of(summary).code();
    }
}
