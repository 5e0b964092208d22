package dev.weir.read.grid;

import java.util.HashMap;
import java.util.Map;

/** Repeats the value of a vertically merged data cell in each row of the merge, while the rows stream by. */
final class MergedCells {

    private record Open(long lastRow, String text) {}

    private final Merges merges;
    /** By column: ranges that overlap, which no program lets people make, are one. */
    private final Map<Integer, Open> open = new HashMap<>();

    private int cursor;

    MergedCells(Merges merges) {
        this.merges = merges;
    }

    /** Whether a merge that began in an earlier data row covers a cell of this row. */
    boolean reaches(GridRow row) {
        forget(row.number());
        return !open.isEmpty();
    }

    /** Fills the row's cells that an earlier data row's merge covers, and remembers the merges that begin here. */
    void fill(GridRow row) {
        forget(row.number());
        open.forEach((column, merge) -> {
            if (row.text(column) == null) {
                row.set(column, merge.text());
            }
        });
        for (; cursor < merges.size() && merges.firstRow(cursor) <= row.number(); cursor++) {
            int column = merges.firstColumn(cursor);
            String text = row.text(column);
            if (merges.firstRow(cursor) == row.number() && merges.lastRow(cursor) > row.number() && text != null) {
                open.merge(
                        column,
                        new Open(merges.lastRow(cursor), text),
                        (before, now) -> before.lastRow() < now.lastRow() ? now : before);
            }
        }
    }

    private void forget(long row) {
        open.values().removeIf(merge -> merge.lastRow() < row);
    }
}
