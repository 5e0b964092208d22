package dev.weir.cli;

import dev.weir.run.OpenWorkspace;
import dev.weir.run.Pipeline;
import dev.weir.run.RunOptions;
import dev.weir.run.RunSummary;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir run}. */
@Command(
        name = "run",
        description = "The night: pull, load, resolve, publish.",
        footerHeading = "%nExample, for cron:%n",
        footer = "  weir run -w /srv/district --wait 10m")
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private SummaryOption summarized;

    @Parameters(paramLabel = "ROUTE", arity = "0..*", description = "Only these routes. Default: all.")
    private List<String> routes = List.of();

    @Option(names = "--json", description = "Print the summary as one JSON document.")
    private boolean json;

    @Option(names = "--dry-run", description = "Read and check everything, then roll it back; nothing is kept.")
    private boolean dryRun;

    @Option(names = "--no-publish", description = "Leave the published file as it is.")
    private boolean noPublish;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            defaultValue = "0s",
            converter = WaitDuration.class,
            description = "How long to wait for another run to end: 30s, 10m, 2h. Default: not at all.")
    private Duration patience;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunOptions options = new RunOptions(routes, dryRun, !noPublish, patience);
        OpenWorkspace open = workspace.open();
        RunSummary summary = new Pipeline(open, options, TerminalProgress.orNone(spec)).run();
        if (json) {
            out.println(SummaryJson.of(summary, dryRun));
        } else {
            if (summary.loads().isEmpty() && !summary.failed()) {
                out.println("No input was ready.");
            }
            summarized.text(open, workspace::proposal, dryRun).print(summary);
        }
        return ExitCode.of(summary).code();
    }
}
