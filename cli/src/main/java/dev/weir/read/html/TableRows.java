package dev.weir.read.html;

import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;

/** The rows of one table of a page that is passed over once for all its tables. */
final class TableRows implements GridRows {

    private final PageRows rows;
    private final int table;
    private final Merges merges;

    TableRows(PageRows rows, int table, Merges merges) {
        this.rows = rows;
        this.table = table;
        this.merges = merges;
    }

    @Override
    public boolean next(GridRow row) {
        while (rows.next(row, table)) {
            if (rows.table() == table && row.size() > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Merges merges() {
        return merges;
    }

    /** The page goes on with the next table. */
    @Override
    public void close() {
        // the book closes the page
    }
}
