package dev.weir.cli;

import dev.weir.table.CellValue;
import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A table in GitHub's Markdown. */
final class MarkdownRows implements RowWriter {

    private final PrintWriter out;

    MarkdownRows(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) {
        line(columns.stream().map(Column::name).toList());
        out.println(columns.stream()
                .map(column -> column.number() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    @Override
    public void row(List<?> values) {
        line(values.stream().map(CellValue::text).toList());
    }

    @Override
    public void end() {
        out.flush();
    }

    private void line(List<String> cells) {
        out.println(cells.stream().map(MarkdownRows::escaped).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String escaped(String cell) {
        return DisplayText.oneLine(
                        cell.replace("\r\n", "\n").replace("\\", "\\\\").replace("|", "\\|"))
                .replace("↵", "<br>");
    }
}
