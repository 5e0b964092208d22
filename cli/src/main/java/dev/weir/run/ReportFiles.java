package dev.weir.run;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.publish.PublishedShape;
import dev.weir.report.CodeTitles;
import dev.weir.report.Report;
import dev.weir.report.ReportChecker;
import dev.weir.report.ReportParser;
import dev.weir.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The reports of a workspace, {@code mappings/reports/*.yaml}. */
public final class ReportFiles {

    private static final String FOLDER = "mappings/reports";
    private static final String ENDING = ".yaml";

    private ReportFiles() {}

    /**
     * A report's file.
     *
     * @param name the file's name without its ending, which is the report's
     * @param report empty if it cannot be read
     * @param problems everything that is wrong with it
     */
    public record Found(String name, Optional<Report> report, List<Problem> problems) {

        public Found {
            problems = List.copyOf(problems);
        }

        public boolean isRight() {
            return problems.stream().allMatch(problem -> problem.severity() == Problem.Severity.WARNING);
        }
    }

    /** The names of all reports. @param problems gets a folder that cannot be read */
    public static List<String> names(Workspace workspace, Problems problems) {
        return new WorkspaceTexts(workspace.root())
                .files(FOLDER, ENDING, problems).stream().map(ReportFiles::name).toList();
    }

    /**
     * Reads and checks reports.
     *
     * @param wanted tells by their names which ones
     * @param problems gets a folder that cannot be read
     * @return in the order of the index page; those that cannot be read come last
     */
    public static List<Found> read(OpenWorkspace open, Predicate<String> wanted, Problems problems) {
        Workspace workspace = open.workspace();
        WorkspaceTexts texts = new WorkspaceTexts(workspace.root());
        List<Found> found = new ArrayList<>();
        try (PublishedShape shape = new PublishedShape(open.schema())) {
            ReportChecker checker = new ReportChecker(
                    shape, titles(open), EnumSet.copyOf(workspace.config().publishClasses()));
            for (Path file : texts.files(FOLDER, ENDING, problems)) {
                if (wanted.test(name(file))) {
                    Problems own = new Problems();
                    Optional<Report> report =
                            texts.read(file, own).flatMap(text -> ReportParser.parse(text, texts.shown(file), own));
                    report.ifPresent(right -> checker.check(right, own));
                    found.add(new Found(name(file), report, own.all()));
                }
            }
        }
        found.sort(Comparator.comparingInt(
                        (Found each) -> each.report().map(Report::order).orElse(Integer.MAX_VALUE))
                .thenComparing(Found::name));
        return found;
    }

    /** What stored values are called. */
    public static CodeTitles titles(OpenWorkspace open) {
        return CodeTitles.of(
                open.schema(),
                open.mappings().keySet().stream().collect(Collectors.toMap(name -> name, name -> open.mapping(name)
                        .title())));
    }

    /** Where a report's file stands in the workspace. */
    static String path(String name) {
        return FOLDER + "/" + name + ENDING;
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
