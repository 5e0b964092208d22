package dev.weir.run;

import dev.weir.problem.Problems;
import dev.weir.publish.PublishedShape;
import dev.weir.report.Report;
import dev.weir.report.ReportChecker;
import dev.weir.report.ReportParser;
import dev.weir.schema.Schema;
import dev.weir.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The reports of a workspace, {@code mappings/reports/*.yaml}. */
public final class ReportFiles {

    private static final String FOLDER = "mappings/reports";

    private ReportFiles() {}

    /**
     * Reads and checks all of them.
     *
     * @param schema whose tables are published
     * @param problems gets everything that is wrong
     * @return those in which nothing is wrong by themselves, in the order of the index page
     */
    public static List<Report> read(Workspace workspace, Schema schema, Problems problems) {
        WorkspaceTexts texts = new WorkspaceTexts(workspace.root());
        List<Report> reports = new ArrayList<>();
        texts.files(FOLDER, ".yaml", problems).forEach(file -> {
            Optional<String> text = texts.read(file, problems);
            text.flatMap(content -> ReportParser.parse(content, texts.shown(file), problems))
                    .ifPresent(reports::add);
        });
        reports.sort(Comparator.comparingInt(Report::order).thenComparing(Report::name));
        if (!reports.isEmpty()) {
            try (PublishedShape shape = new PublishedShape(schema)) {
                new ReportChecker(shape, EnumSet.copyOf(workspace.config().publishClasses())).check(reports, problems);
            }
        }
        return reports;
    }
}
