package dev.weir.cli;

import dev.weir.mapping.Input.Format;
import dev.weir.problem.Problems;
import dev.weir.route.RouteFiles;
import dev.weir.route.RouteSet;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir run}. */
@Command(
        name = "run",
        description = "The night: pull, load, resolve, publish.",
        footerHeading = "%nExamples: for cron, and after the mapping of a database was corrected:%n",
        footer = {"  weir run -w /srv/district --wait 10m", "  weir run police-residents --full"})
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private SummaryOption summarized;

    @Parameters(
            paramLabel = "ROUTE",
            arity = "0..*",
            description = "Only these routes. Default: all; with --full they must be named.")
    private List<String> routes = List.of();

    @Option(
            names = "--full",
            description =
                    "Ask the databases of these routes for all rows, whatever was read before: after a mapping was"
                            + " corrected. What a database no longer has ends, and the brake watches it.")
    private boolean full;

    @Option(names = "--json", description = "Print the summary as one JSON document.")
    private boolean json;

    @Option(
            names = "--dry-run",
            description =
                    "Read and check everything, tell what is wrong by column and code, then roll it back; nothing is kept.")
    private boolean dryRun;

    @Option(
            names = "--no-publish",
            description =
                    "Only load and write receipts, as often as every five minutes; golden rows and the published file are made by the next run without it.")
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
        RunOptions options = new RunOptions(routes, full, dryRun, !noPublish, patience);
        OpenWorkspace open = workspace.open();
        if (full) {
            mustBePulled(open);
        }
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

    private void mustBePulled(OpenWorkspace open) {
        if (routes.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--full needs the routes that are to be pulled anew, such as police-residents");
        }
        RouteSet known = RouteFiles.read(open.workspace(), new Problems());
        for (String route : routes) {
            for (String mapping : known.mappings(route)) {
                if (open.mappings().containsKey(mapping)
                        && open.mapping(mapping).input().format() != Format.QUERY) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "route " + route
                                    + " reads files, and --full is for databases; files come again with `weir reload "
                                    + mapping + "`");
                }
            }
        }
    }
}
