package dev.weir.cli;

import dev.weir.problem.ProblemReport;
import dev.weir.problem.Problems;
import dev.weir.route.RouteChecker;
import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkspaceFiles;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir check}. */
@Command(
        name = "check",
        description = "Find everything that is wrong with the workspace's files, without running anything.",
        footerHeading = "%nExample:%n",
        footer = "  weir check --connect")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkspaceOption workspace;

    @Option(names = "--connect", description = "Also open each database that a route reads, once.")
    private boolean connect;

    @Option(names = "--json", description = "Print the problems as one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        WorkspaceFiles.read(workspace.folder(), problems).ifPresent(open -> routes(open, problems));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ProblemsJson.of(problems.all()));
        } else {
            ProblemReport report = ProblemReport.of(problems.all());
            report.lines().forEach(out::println);
            out.println(count(report));
        }
        return ExitCode.of(problems.all()).code();
    }

    private void routes(OpenWorkspace open, Problems problems) {
        RouteChecker.check(open.workspace(), workspace.mappingNames(), problems);
        if (connect) {
            RouteChecker.connect(open.workspace(), problems);
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
