package dev.weir.cli;

import dev.weir.table.CellValue;
import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table for people: columns line up, a cell is one line. The first rows settle the widths, so that any number of rows can follow. Where
 * it is too wide for the terminal, each row becomes a block: a line for each cell that is not empty. Nothing is cut.
 */
final class TableRows implements RowWriter {

    private static final int ROWS_MEASURED = 500;
    private static final int NARROWEST_VALUE = 10;
    private static final String GAP = "  ";

    private final PrintWriter out;
    private final String indent;
    private final OptionalInt most;
    private final List<List<String>> waiting = new ArrayList<>();
    private List<Column> columns = List.of();
    private int[] widths = {};
    private boolean measured;
    private boolean inBlocks;
    private long blocks;

    /**
     * @param indent before every line
     * @param most columns of the terminal; empty where the table may have any width
     */
    TableRows(PrintWriter out, String indent, OptionalInt most) {
        this.out = out;
        this.indent = indent;
        this.most = most;
    }

    @Override
    public void begin(List<Column> given) {
        columns = List.copyOf(given);
    }

    @Override
    public void row(List<?> values) {
        List<String> cells =
                values.stream().map(CellValue::text).map(DisplayText::oneLine).toList();
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
        measure();
        if (!inBlocks) {
            line(columns.stream().map(Column::name).map(DisplayText::oneLine).toList());
            line(IntStream.of(widths).mapToObj("─"::repeat).toList());
        }
        waiting.forEach(this::print);
        waiting.clear();
    }

    private void measure() {
        List<String> names =
                columns.stream().map(Column::name).map(DisplayText::oneLine).toList();
        widths = names.stream().mapToInt(DisplayText::width).toArray();
        for (List<String> cells : waiting) {
            for (int index = 0; index < widths.length; index++) {
                widths[index] = Math.max(widths[index], DisplayText.width(cells.get(index)));
            }
        }
        int whole = indent.length() + IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
        inBlocks = most.isPresent() && whole > most.getAsInt() && !waiting.isEmpty();
        measured = true;
    }

    private void print(List<String> cells) {
        if (inBlocks) {
            block(cells);
        } else {
            line(cells);
        }
    }

    private void line(List<String> cells) {
        String line = IntStream.range(0, cells.size())
                .mapToObj(index -> DisplayText.padded(
                        cells.get(index), widths[index], columns.get(index).number()))
                .collect(Collectors.joining(GAP));
        out.println(indent + line.stripTrailing());
    }

    private void block(List<String> cells) {
        blocks++;
        out.println(indent + "─── " + blocks + " " + "─".repeat(8));
        List<String> names =
                columns.stream().map(Column::name).map(DisplayText::oneLine).toList();
        int name = names.stream().mapToInt(DisplayText::width).max().orElse(0);
        int value = Math.max(NARROWEST_VALUE, most.getAsInt() - indent.length() - name - GAP.length());
        for (int index = 0; index < cells.size(); index++) {
            String label = names.get(index);
            for (String part : DisplayText.wrapped(cells.get(index), value)) {
                out.println(indent + DisplayText.padded(label, name, false) + GAP + part);
                label = "";
            }
        }
    }
}
