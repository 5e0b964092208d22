package dev.weir.read.grid;

/**
 * From which to which column of a sheet a table reaches. What stands beyond a column without a name is another table beside it, and says nothing about
 * the rows of this one.
 *
 * @param first its first column, from 0
 * @param last its last column
 */
record TableExtent(int first, int last) {

    static TableExtent of(Header header) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int column : header.found()) {
            first = Math.min(first, column);
            last = Math.max(last, column);
        }
        while (header.texts().containsKey(first - 1)) {
            first--;
        }
        while (header.texts().containsKey(last + 1)) {
            last++;
        }
        return new TableExtent(first, last);
    }

    /** The row's cells that stand in the table; the whole row if none does. */
    GridRow of(GridRow row) {
        if (row.size() == 0 || row.column(0) >= first && row.column(row.size() - 1) <= last) {
            return row;
        }
        GridRow within = new GridRow();
        within.begin(row.number());
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            if (column >= first && column <= last) {
                within.set(column, row.staged(column));
            }
        }
        return within.isBlank() ? row : within;
    }
}
