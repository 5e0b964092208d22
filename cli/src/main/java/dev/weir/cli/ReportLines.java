package dev.weir.cli;

import dev.weir.run.ReportOutcome;
import java.io.PrintWriter;

/** What became of the reports, as a run tells it. */
final class ReportLines {

    private ReportLines() {}

    static void print(PrintWriter out, ReportOutcome reports) {
        long made = reports.entries().stream()
                .filter(entry -> entry.failure().isEmpty())
                .count();
        if (made > 0) {
            out.println("Reports    " + made + (made == 1 ? " report: " : " reports: ")
                    + reports.folder().resolve("index.html"));
        }
        reports.entries().stream()
                .filter(entry -> !entry.failure().isEmpty())
                .forEach(entry -> out.println("Reports    failed, " + entry.title() + ": "
                        + DisplayText.oneLine(entry.failure()) + "; `weir check` looks at all of them"));
    }
}
