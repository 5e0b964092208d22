package dev.weir.run;

import dev.weir.audience.AudienceFile;
import dev.weir.audience.WantedReport;
import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Problems;
import dev.weir.publish.PublishedShape;
import dev.weir.report.Report;
import dev.weir.report.ReportShare;
import java.util.List;

/** Checks that the reports of the audiences can be made of what the audiences see. */
public final class AudienceReportCheck {

    private AudienceReportCheck() {}

    /** @param found all reports of the workspace */
    public static void run(OpenWorkspace open, List<ReportFiles.Found> found, Problems problems) {
        FileProblems own = new FileProblems(problems, 'A');
        try (PublishedShape shape = new PublishedShape(open.schema())) {
            for (AudienceFile audience : open.audiences()) {
                for (WantedReport wanted : audience.reports()) {
                    found.stream()
                            .filter(each -> each.name().equals(wanted.name()) && each.isRight())
                            .flatMap(each -> each.report().stream())
                            .forEach(report -> check(audience, wanted, report, shape, own));
                }
            }
        }
    }

    private static void check(
            AudienceFile audience, WantedReport wanted, Report report, PublishedShape shape, FileProblems problems) {
        if (!audience.audience().classes().containsAll(report.classes())) {
            problems.error(
                    wanted.position(),
                    ProblemCode.REPORT_NOT_SEEN,
                    "report \"" + report.name() + "\" may see classes that the audience does not see",
                    "give the audience a report of its own, with fewer classes");
        } else if (ReportShare.of(report, shape.tables(audience.audience(), report.classes()))
                .isEmpty()) {
            problems.error(
                    wanted.position(),
                    ProblemCode.REPORT_NOT_SEEN,
                    "no section of report \"" + report.name()
                            + "\" can be made of the tables and columns of the audience",
                    "give the audience the tables that the report reads, or take the report away");
        }
    }
}
