package dev.weir.read.grid;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import dev.weir.read.grid.CellMark.Strike;
import java.util.Arrays;

/** Tells rows that are struck out, and the cells that are in rows that are not. */
final class StruckCells {

    private final TableColumns columns;

    StruckCells(TableColumns columns) {
        this.columns = columns;
    }

    /** Whether all wanted cells of the row, or all by which rows are known, are struck out. */
    boolean isStruck(GridRow row) {
        return row.mayHoldMarks()
                && (areStruck(row, columns.mapped())
                        || columns.required().length > 0 && areStruck(row, columns.required()));
    }

    /** Marks the values of struck cells as lost. */
    void mark(GridRow row) {
        if (!row.mayHoldMarks()) {
            return;
        }
        for (int column : columns.mapped()) {
            if (row.text(column) != null && row.mark(column).strike() == Strike.WHOLE) {
                row.set(column, LostValue.of(FaultCode.CELL_STRUCK_OUT, row.text(column)));
            }
        }
    }

    /** A row has one struck cell at least, and none with text that is not. */
    private static boolean areStruck(GridRow row, int[] columns) {
        int[] filled = Arrays.stream(columns)
                .filter(column -> row.text(column) != null && !row.text(column).isBlank())
                .toArray();
        return filled.length > 0
                && Arrays.stream(filled).allMatch(column -> row.mark(column).strike() == Strike.WHOLE);
    }
}
