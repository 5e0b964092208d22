package dev.weir.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * Where a table stands; indexes are from 0.
 *
 * @param headerRow the row of its titles
 * @param lastRow its last row of data
 */
record TableRange(String sheet, int headerRow, int lastRow) {

    int rows() {
        return lastRow - headerRow;
    }

    /** As a formula names the values of a column. */
    String column(int index) {
        return new CellRangeAddress(headerRow + 1, lastRow, index, index).formatAsString(sheet, true);
    }

    CellReference title(int index) {
        return new CellReference(sheet, headerRow, index, true, true);
    }

    /** Header and data of so many columns, from the first. */
    CellRangeAddress whole(int columns) {
        return new CellRangeAddress(headerRow, lastRow, 0, columns - 1);
    }
}
