package dev.weir.read.grid;

import dev.weir.read.InputFile;
import java.util.HashMap;
import java.util.Map;

/** Repeats the value of a vertically merged data cell in each row of the merge, while the rows stream by. */
final class MergedCells {

    private record Open(long lastRow, String text) {}

    /** A row of thousands of merged cells could else hold a gigabyte. */
    private static final int LONGEST_ROW = 16_000_000;

    /** What a repeated cell takes besides its text, in bytes. */
    private static final int CELL = 16;

    private final InputFile file;
    private final String place;
    private final Merges merges;
    /** By column: ranges that overlap, which no program lets people make, are one. */
    private final Map<Integer, Open> open = new HashMap<>();

    private int cursor;

    /** @param sheet its name, for messages */
    MergedCells(InputFile file, String sheet, Merges merges) {
        this.file = file;
        this.place = sheet.isEmpty() ? "" : "sheet \"" + sheet + "\", ";
        this.merges = merges;
    }

    /** Whether a merge that began in an earlier data row covers a cell of this row. */
    boolean reaches(GridRow row) {
        forget(row.number());
        return !open.isEmpty();
    }

    /**
     * Fills the row's cells that an earlier data row's merge covers, and remembers the merges that begin here. What is repeated counts as
     * content of the input: a small file can merge thousands of columns over a million rows.
     *
     * @throws dev.weir.problem.WeirException when the row, or the input, becomes too large
     */
    void fill(GridRow row) {
        forget(row.number());
        open.forEach((column, merge) -> {
            if (row.text(column) == null) {
                file.limit().add(CELL + merge.text().length());
                row.set(column, merge.text());
                if (row.characters() > LONGEST_ROW) {
                    throw file.refused(place + "row " + row.number() + " holds more than " + LONGEST_ROW
                            + " characters through its merged cells; this is no ledger that people made; undo the merges"
                            + " and save it again");
                }
            }
        });
        for (; cursor < merges.size() && merges.firstRow(cursor) <= row.number(); cursor++) {
            int column = merges.firstColumn(cursor);
            String text = row.staged(column);
            if (merges.firstRow(cursor) == row.number() && merges.lastRow(cursor) > row.number() && text != null) {
                open.merge(
                        column,
                        new Open(merges.lastRow(cursor), text),
                        (before, now) -> before.lastRow() < now.lastRow() ? now : before);
            }
        }
    }

    private void forget(long row) {
        open.values().removeIf(merge -> merge.lastRow() < row);
    }
}
