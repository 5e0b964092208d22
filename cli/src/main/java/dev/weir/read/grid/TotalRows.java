package dev.weir.read.grid;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Tells the rows of a table that sum up others: by their first cell, or by a wanted one where no key stands beside it. */
final class TotalRows {

    private static final Pattern REMARK = Pattern.compile("备注|说明|附注|备考|remarks?|notes?");

    private final Header header;
    private final TableColumns columns;
    private final BitSet initials;

    /** @param initials what telling first cells begin with */
    TotalRows(Header header, TableColumns columns, BitSet initials) {
        this.header = header;
        this.columns = columns;
        this.initials = initials;
    }

    /** @param first the row's first column with a text */
    boolean hold(GridRow row, int first) {
        boolean opens = initials.get(HeaderText.initial(row.text(first))) && TotalRow.opens(row.text(first))
                || TotalRow.says(row.text(first));
        if (opens && !REMARK.matcher(HeaderText.fold(header.texts().get(first))).matches()) {
            return true;
        }
        for (int column : columns.mapped()) {
            if (TotalRow.says(row.text(column)) && columns.standsAlone(row, column)) {
                return true;
            }
        }
        return false;
    }
}
