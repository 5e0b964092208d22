package dev.weir.read.excel;

import dev.weir.problem.WeirException;
import dev.weir.read.grid.CellComments;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.HiddenParts;
import dev.weir.read.grid.Merges;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The rows of a sheet that stand in another order than their numbers, put in order; they are held in memory. What stands of one row in two places is one row. */
final class OrderedRows implements GridRows {

    /** What is held at most: such sheets are rare, and small. */
    private static final long CHARACTERS = 64_000_000;

    /** What a cell takes besides its characters. */
    private static final int CELL = 16;

    private final GridRows rows;
    private final Supplier<WeirException> tooLarge;
    private Iterator<GridRow> ordered;

    /** @param tooLarge the refusal of a sheet that is too large to be held */
    OrderedRows(GridRows rows, Supplier<WeirException> tooLarge) {
        this.rows = rows;
        this.tooLarge = tooLarge;
    }

    @Override
    public boolean next(GridRow row) {
        if (ordered == null) {
            ordered = read().values().iterator();
        }
        if (!ordered.hasNext()) {
            return false;
        }
        row.begin(0);
        row.take(ordered.next());
        return true;
    }

    private TreeMap<Long, GridRow> read() {
        TreeMap<Long, GridRow> byNumber = new TreeMap<>();
        GridRow row = new GridRow();
        long characters = 0;
        while (rows.next(row)) {
            characters += row.characters() + (long) CELL * row.size();
            if (characters > CHARACTERS) {
                throw tooLarge.get();
            }
            GridRow known = byNumber.get(row.number());
            if (known == null) {
                byNumber.put(row.number(), row.copy());
            } else {
                known.take(row);
            }
        }
        return byNumber;
    }

    @Override
    public HiddenParts hidden() {
        return rows.hidden();
    }

    @Override
    public int columns() {
        return rows.columns();
    }

    @Override
    public Merges merges() {
        return rows.merges();
    }

    @Override
    public CellComments comments() {
        return rows.comments();
    }

    @Override
    public void close() {
        rows.close();
    }
}
