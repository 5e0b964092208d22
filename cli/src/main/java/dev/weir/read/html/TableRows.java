package dev.weir.read.html;

import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;

/** The rows of one table of a page. */
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
        while (rows.next(row) && rows.table() <= table) {
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

    @Override
    public void close() {
        rows.close();
    }
}
