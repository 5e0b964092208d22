package dev.weir.cli;

import dev.weir.report.ReportResult;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueText;
import dev.weir.table.Column;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The result of a report as text: each section a table. */
final class InspectionText {

    private final PrintWriter out;
    private final OptionalInt most;

    /** @param most columns of the terminal; empty where nobody looks */
    InspectionText(PrintWriter out, OptionalInt most) {
        this.out = out;
        this.most = most;
    }

    void print(ReportResult report) {
        out.println(DisplayText.oneLine(report.title()));
        out.println(DisplayText.oneLine(report.description()));
        for (ResultSection section : report.sections()) {
            out.println();
            out.println(DisplayText.oneLine(section.title())
                    + (section.counted().isEmpty() ? "" : " (" + DisplayText.oneLine(section.counted()) + ")"));
            TableRows table = new TableRows(out, "", most);
            table.begin(section.columns().stream()
                    .map(column -> new Column(column.title(), column.kind().isNumber(), false))
                    .toList());
            for (List<Object> row : section.rows()) {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    texts.add(
                            row.get(i) == null
                                    ? ""
                                    : ValueText.of(row.get(i), section.columns().get(i), report.language()));
                }
                table.row(texts);
            }
            table.end();
        }
        out.flush();
    }
}
