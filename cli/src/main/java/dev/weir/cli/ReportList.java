package dev.weir.cli;

import dev.weir.report.Report;
import dev.weir.report.ReportLanguage;
import dev.weir.run.ReportFiles;
import dev.weir.table.Column;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;

/** The reports of a workspace, as {@code weir report --list} tells them. */
final class ReportList {

    private ReportList() {}

    /** @return the exit code */
    static int print(PrintWriter out, List<ReportFiles.Found> found, ReportLanguage shown) {
        TableRows table = new TableRows(out, "", OptionalInt.empty());
        table.begin(List.of(Column.text("report"), Column.text("title"), Column.text("parameters")));
        for (ReportFiles.Found each : found) {
            String title = each.report().map(report -> shown.of(report.title())).orElse("wrong: see `weir check`");
            String given = each.report().map(ReportList::parameters).orElse("");
            table.row(List.of(each.name(), title, given));
        }
        table.end();
        return ExitCode.DONE.code();
    }

    private static String parameters(Report report) {
        return String.join(
                ", ",
                report.parameters().stream()
                        .map(parameter -> parameter.name()
                                + parameter.value().map(value -> "=" + value).orElse(""))
                        .toList());
    }
}
