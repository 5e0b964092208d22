package dev.weir.read.grid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the ledger lies in a book.
 *
 * @param sheets globs of the sheets that hold it; empty for every sheet that people can see
 * @param excluded globs of sheets that do not, whatever {@code sheets} says
 * @param header the row of the header, from 1; 0 when there is none and the columns stand in their order; empty to find it
 * @param shortRows rows may leave out empty cells at their end
 * @param table which of several tables of a sheet; empty for the only one
 * @param titles what the register is called
 * @param cellsColumn the column that says of a row with another number of cells than the header how many it has, where the book counts cells;
 *     empty for none
 * @param classColumn the column that says what a row is that is no data, by {@link dev.weir.rows.RowClass#word}; the last one, or the last but one
 * @param marksColumn the last column, which has the words of what marks a row besides its texts ({@code struck hidden fill:FFFF00 part:head once:amount}),
 *     each followed by a blank; empty where nobody asks
 * @param keepsStruck a row that is struck out is data like others
 */
public record LedgerOptions(
        List<String> sheets,
        List<String> excluded,
        OptionalInt header,
        boolean shortRows,
        Optional<TableAddress> table,
        List<String> titles,
        Optional<String> cellsColumn,
        String classColumn,
        Optional<String> marksColumn,
        boolean keepsStruck) {

    public LedgerOptions {
        sheets = List.copyOf(sheets);
        excluded = List.copyOf(excluded);
        titles = List.copyOf(titles);
    }

    /** The same for a book of one sheet without a name. */
    public LedgerOptions ofOneSheet() {
        return new LedgerOptions(
                List.of(),
                List.of(),
                header,
                shortRows,
                table,
                titles,
                cellsColumn,
                classColumn,
                marksColumn,
                keepsStruck);
    }
}
