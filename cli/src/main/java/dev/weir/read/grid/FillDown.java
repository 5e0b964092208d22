package dev.weir.read.grid;

import dev.weir.rows.RowClass;

/**
 * Fills empty cells with the value above them, where a ledger has each value only in the first row of a block. A new value in a column further left
 * begins a new block for those to its right: the head of one household is none of the next.
 */
final class FillDown {

    private final int[] columns;
    private final String[] above;

    /** @param columns the sheet's columns that are filled, from the left */
    FillDown(int... columns) {
        this.columns = columns.clone();
        this.above = new String[columns.length];
    }

    /** Fills a data row. */
    void fill(GridRow row) {
        for (int i = 0; i < columns.length; i++) {
            String text = row.staged(columns[i]);
            if (text == null || text.isBlank()) {
                if (above[i] != null) {
                    row.set(columns[i], above[i]);
                }
                continue;
            }
            if (!text.equals(above[i])) {
                forgetFrom(i);
            }
            above[i] = text;
        }
    }

    /** Takes notice of a row that is no data: only the top of a page stands within a block. */
    void pass(RowClass rowClass) {
        boolean page = rowClass == RowClass.TITLE
                || rowClass == RowClass.REPEATED_HEADER
                || rowClass == RowClass.COLUMN_NUMBERS
                || rowClass == RowClass.UNFILLED;
        if (!page) {
            forgetFrom(0);
        }
    }

    private void forgetFrom(int first) {
        for (int i = first; i < above.length; i++) {
            above[i] = null;
        }
    }
}
