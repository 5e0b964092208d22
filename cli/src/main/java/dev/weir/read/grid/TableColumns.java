package dev.weir.read.grid;

import java.util.Arrays;

/**
 * The columns of a table that are wanted.
 *
 * @param mapped those that were found
 * @param required those of them by which rows are known
 */
record TableColumns(int[] mapped, int[] required) {

    /** The columns by which rows are known: the required ones, else all. */
    int[] keys() {
        return required.length > 0 ? required : mapped;
    }

    /** How many of the wanted cells of a row hold more than white space. */
    int filled(GridRow row) {
        return (int) Arrays.stream(mapped)
                .mapToObj(row::text)
                .filter(text -> text != null && !text.isBlank())
                .count();
    }

    /** Whether half of the wanted cells are filled, and two at least where there are two. */
    boolean areMostlyFilled(GridRow row) {
        int enough = Math.max(2, (mapped.length + 1) / 2);
        return filled(row) >= Math.min(enough, mapped.length);
    }

    /** Whether a column is one by which rows are known, or those columns are empty in this row. */
    boolean standsAlone(GridRow row, int column) {
        if (required.length > 0) {
            return Arrays.stream(required).anyMatch(key -> key == column)
                    || Arrays.stream(required).allMatch(key -> row.folded(key).isEmpty());
        }
        return Arrays.stream(mapped)
                .filter(other -> other != column)
                .mapToObj(row::folded)
                .allMatch(text -> text.isEmpty() || text.matches("[\\d.,:]+"));
    }
}
