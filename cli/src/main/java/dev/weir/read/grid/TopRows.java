package dev.weir.read.grid;

import java.util.ArrayDeque;

/** The first rows of a sheet, which are held while the header is looked for. */
final class TopRows {

    private static final long CHARACTERS = 8_000_000;

    private TopRows() {}

    /** Moves behind the rows in which a header may stand; gives those that are not blank. */
    static ArrayDeque<GridRow> read(GridRows rows) {
        ArrayDeque<GridRow> top = new ArrayDeque<>();
        GridRow row = new GridRow();
        long characters = 0;
        while (row.number() <= HeaderFinder.LAST_START + HeaderFinder.LEVELS
                && characters <= CHARACTERS
                && rows.next(row)) {
            if (!row.isBlank()) {
                top.add(row.copy());
                characters += row.characters();
            }
        }
        return top;
    }
}
