package dev.weir.read.grid;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Repeats the value of a vertically merged data cell in each row of the merge, while the rows stream by. */
final class MergedCells {

    private static final class Open {
        private final int column;
        private final long lastRow;
        private final String text;

        private Open(int column, long lastRow, String text) {
            this.column = column;
            this.lastRow = lastRow;
            this.text = text;
        }
    }

    private final Merges merges;
    private final List<Open> open = new ArrayList<>();
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
        for (Open merge : open) {
            if (row.text(merge.column) == null) {
                row.set(merge.column, merge.text);
            }
        }
        for (; cursor < merges.size() && merges.firstRow(cursor) <= row.number(); cursor++) {
            int column = merges.firstColumn(cursor);
            String text = row.text(column);
            if (merges.firstRow(cursor) == row.number() && merges.lastRow(cursor) > row.number() && text != null) {
                open.add(new Open(column, merges.lastRow(cursor), text));
            }
        }
    }

    private void forget(long row) {
        for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
            if (each.next().lastRow < row) {
                each.remove();
            }
        }
    }
}
