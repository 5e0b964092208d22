package dev.weir.cli;

import dev.weir.problem.ProblemReport;
import dev.weir.problem.Problems;
import dev.weir.route.RouteChecker;
import dev.weir.route.RouteProblem;
import dev.weir.run.AudienceReportCheck;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.PullChecks;
import dev.weir.run.QuestionFiles;
import dev.weir.run.RecordedChecks;
import dev.weir.run.ReportFiles;
import dev.weir.run.WorkspaceFeeds;
import dev.weir.run.WorkspaceFiles;
import dev.weir.run.WorkspaceFiles.Found;
import dev.weir.store.LockedException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir check}. */
@Command(
        name = "check",
        description =
                "Find everything that is wrong with the workspace's files, without running anything: all problems of all files"
                        + " at once. What is recorded is looked at too: a schema that would lose values, a decision about nothing.",
        footerHeading = "%nExample:%n",
        footer = "  weir check --connect")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Option(
            names = "--connect",
            description =
                    "Also open each database that a route reads, let it prepare the route's queries, and try their first watermark.")
    private boolean connect;

    @Option(names = "--json", description = "Print the problems as one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Optional<Found> found = WorkspaceFiles.check(workspace.folder(), problems);
        found.ifPresent(files -> routes(files, problems));
        found.flatMap(Found::open).ifPresent(open -> reports(open, problems));
        found.flatMap(Found::open).ifPresent(open -> QuestionFiles.read(open, problems));
        found.flatMap(Found::open).ifPresent(open -> WorkspaceFeeds.read(open.workspace(), open.schema(), problems));
        boolean compared = found.map(files -> recorded(files, problems)).orElse(true);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ProblemsJson.of(problems.all()));
        } else {
            ProblemReport report = ProblemReport.of(problems.all());
            report.lines().forEach(out::println);
            if (!compared) {
                out.println("A run is going on, so nothing was compared with what is recorded.");
            }
            out.println(count(report));
        }
        return ExitCode.of(problems.all()).code();
    }

    private void routes(Found files, Problems problems) {
        Problems own = new Problems();
        RouteChecker.check(files.workspace(), workspace.mappingNames(), own);
        if (connect) {
            PullChecks.run(files, own);
        }
        own.all().stream()
                .filter(problem -> files.configured() || problem.code() != RouteProblem.UNKNOWN_DATABASE)
                .forEach(problems::add);
    }

    private static void reports(OpenWorkspace open, Problems problems) {
        List<ReportFiles.Found> found = ReportFiles.read(open, all -> true, problems);
        found.forEach(report -> report.problems().forEach(problems::add));
        AudienceReportCheck.run(open, found, problems);
    }

    /** @return whether that could be done */
    private static boolean recorded(Found files, Problems problems) {
        try {
            files.open().ifPresent(open -> RecordedChecks.run(open, files.places(), problems));
            return true;
        } catch (LockedException runGoesOn) {
            return false;
        }
    }

    private static String count(ProblemReport report) {
        if (report.shown().isEmpty()) {
            return "Nothing is wrong.";
        }
        return (report.errors() == 1 ? "1 error, " : report.errors() + " errors, ")
                + (report.warnings() == 1 ? "1 warning" : report.warnings() + " warnings");
    }
}
