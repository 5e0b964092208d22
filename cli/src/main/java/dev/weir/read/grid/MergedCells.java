package dev.weir.read.grid;

import dev.weir.read.InputFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Repeats the value of a vertically merged data cell in each row of the merge, while the rows stream by; in columns whose values belong once to
 * all rows of a merge, the first row that counts has it.
 */
final class MergedCells {

    /**
     * @param given whether a row that counts has had the value
     * @param withheld whether a later row did not get it therefore
     */
    private record Open(long lastRow, String text, CellMark mark, boolean given, boolean withheld) {}

    /** A row of thousands of merged cells could else hold a gigabyte. */
    private static final int LONGEST_ROW = 16_000_000;

    /** What a repeated cell takes besides its text, in bytes. */
    private static final int CELL = 16;

    private final InputFile file;
    private final String place;
    private final Merges merges;
    private final Set<Integer> onceColumns;
    /** By column: ranges that overlap, which no program lets people make, are one. */
    private final Map<Integer, Open> open = new HashMap<>();

    private final Set<Integer> withheld = new HashSet<>();
    private final Map<Integer, Long> blocks = new TreeMap<>();
    private int cursor;

    /**
     * @param sheet its name, for messages
     * @param onceColumns the sheet's columns whose values belong once to all rows of a merge
     */
    MergedCells(InputFile file, String sheet, Merges merges, Set<Integer> onceColumns) {
        this.file = file;
        this.place = sheet.isEmpty() ? "" : "sheet \"" + sheet + "\", ";
        this.merges = merges;
        this.onceColumns = Set.copyOf(onceColumns);
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
        withheld.clear();
        for (Map.Entry<Integer, Open> merge : open.entrySet()) {
            if (row.text(merge.getKey()) == null) {
                merge.setValue(fill(row, merge.getKey(), merge.getValue()));
            }
        }
        for (; cursor < merges.size() && merges.firstRow(cursor) <= row.number(); cursor++) {
            int column = merges.firstColumn(cursor);
            String text = row.staged(column);
            if (merges.firstRow(cursor) == row.number() && merges.lastRow(cursor) > row.number() && text != null) {
                open.merge(
                        column,
                        new Open(merges.lastRow(cursor), text, row.mark(column), false, false),
                        (before, now) -> before.lastRow() < now.lastRow() ? now : before);
            }
        }
    }

    private Open fill(GridRow row, int column, Open merge) {
        if (merge.given() && onceColumns.contains(column)) {
            withheld.add(column);
            if (!merge.withheld()) {
                blocks.merge(column, 1L, Long::sum);
            }
            return new Open(merge.lastRow(), merge.text(), merge.mark(), true, true);
        }
        file.limit().add(CELL + merge.text().length());
        row.set(column, merge.text());
        row.mark(column, merge.mark());
        if (row.characters() > LONGEST_ROW) {
            throw file.refused(place + "row " + row.number() + " holds more than " + LONGEST_ROW
                    + " characters through its merged cells; this is no ledger that people made; undo the merges"
                    + " and save it again");
        }
        return merge;
    }

    /** Says that the row that was filled counts: its merged values are not given again in columns of blocks. */
    void count() {
        if (open.isEmpty()) {
            return;
        }
        for (int column : onceColumns) {
            open.computeIfPresent(
                    column,
                    (sameColumn, merge) ->
                            new Open(merge.lastRow(), merge.text(), merge.mark(), true, merge.withheld()));
        }
    }

    /** The columns of the row that was filled in which an earlier row has the value for it too. */
    Set<Integer> withheld() {
        return Set.copyOf(withheld);
    }

    /** How many merges counted once, by column. */
    Map<Integer, Long> blocks() {
        return Map.copyOf(blocks);
    }

    private void forget(long row) {
        open.values().removeIf(merge -> merge.lastRow() < row);
    }
}
