package dev.weir.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal. The first rows settle the widths, so that any number of rows can follow. */
final class TableRows implements RowWriter {

    private static final int ROWS_MEASURED = 500;
    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final PrintWriter out;
    private final String indent;
    private final List<List<String>> waiting = new ArrayList<>();
    private List<Column> columns = List.of();
    private int[] widths = {};
    private boolean measured;

    /** @param indent before every line */
    TableRows(PrintWriter out, String indent) {
        this.out = out;
        this.indent = indent;
    }

    @Override
    public void begin(List<Column> given) {
        columns = List.copyOf(given);
    }

    @Override
    public void row(List<?> values) {
        List<String> cells = values.stream()
                .map(CellValue::text)
                .map(text -> DisplayText.line(text, WIDEST))
                .toList();
        if (measured) {
            print(cells);
            return;
        }
        waiting.add(cells);
        if (waiting.size() == ROWS_MEASURED) {
            printWaiting();
        }
    }

    @Override
    public void end() {
        if (!measured) {
            printWaiting();
        }
        out.flush();
    }

    private void printWaiting() {
        List<String> names = columns.stream().map(Column::name).toList();
        widths = names.stream().mapToInt(DisplayText::width).toArray();
        for (List<String> cells : waiting) {
            for (int index = 0; index < widths.length; index++) {
                widths[index] = Math.max(widths[index], DisplayText.width(cells.get(index)));
            }
        }
        measured = true;
        print(names);
        print(IntStream.of(widths).mapToObj("─"::repeat).toList());
        waiting.forEach(this::print);
        waiting.clear();
    }

    private void print(List<String> cells) {
        String line = IntStream.range(0, cells.size())
                .mapToObj(index -> DisplayText.padded(
                        cells.get(index), widths[index], columns.get(index).number()))
                .collect(Collectors.joining(GAP));
        out.println(indent + line.stripTrailing());
    }
}
