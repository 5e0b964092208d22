package dev.weir.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A table with a header, which a spreadsheet knows as one: it can be filtered and sorted.
 *
 * @param rows each with one value for each column, null where there is none; gone through once, so that they need not be in memory
 * @param total below the table, of which it is no part; empty if there is none
 * @param nothing the sentence that stands where there is no row
 */
public record Table(
        List<TableColumn> columns,
        Iterable<? extends List<?>> rows,
        Optional<List<?>> total,
        Optional<Chart> chart,
        String nothing) {

    /** What a sheet holds (Excel specifications and limits), less what stands above and below a table. */
    public static final int MOST_ROWS = 1_048_000;

    public Table {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one column");
        }
    }
}
