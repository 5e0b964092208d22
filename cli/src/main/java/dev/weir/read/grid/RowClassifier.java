package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import dev.weir.rows.RowClass;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Says what each row below the header is. A row with many cells that is nothing else is data. A row with hardly a cell is data if its cells are like
 * those of full rows; else it is what its text says, or doubtful: a record that is none is as bad as one that is lost.
 */
final class RowClassifier {

    /** Cells of a row that is looked at more closely. */
    static final int FEW = 2;

    /** How far below a title its header may stand. */
    private static final int NEAR = 3;

    private final Header header;
    private final TableColumns columns;
    private final TableExtent extent;
    private final TitleLines titles;
    private final TotalRows totals;
    private final SparseRows sparse;
    private final OtherTable others;
    private final NothingLine nothing;
    private final LeavingRows leaving;
    private final CellShapes shapes = new CellShapes();

    /** What headers, titles, totals and notes begin with: of nearly all rows one character tells that they are none of them. */
    private final BitSet initials = new BitSet();

    private final BitSet noteColumns = new BitSet();
    private RowClass before = RowClass.HEADER;
    private long numberBefore;
    private boolean otherTable;
    /** The other table is one of those who have left: it may have the header of this one. */
    private boolean departed;

    /**
     * @param titles lines above the header; printed again on later pages they are titles again
     * @param first the first rows below it
     * @param sections whether a row with hardly a cell divides the table, as far as the mapping knows
     */
    RowClassifier(
            Header header,
            List<WantedColumn> wanted,
            TitleLines titles,
            Iterable<GridRow> first,
            Predicate<GridRow> sections) {
        this.header = header;
        this.columns = TableColumns.of(header, wanted);
        this.extent = TableExtent.of(header);
        this.titles = titles;
        this.sparse = new SparseRows(header, columns, shapes, sections);
        this.numberBefore = header.lastRow();
        titles.initials().forEach(initials::set);
        header.parts().values().forEach(parts -> parts.forEach(part -> initials.set(HeaderText.initial(part))));
        (FootLine.INITIALS + TotalRow.INITIALS + OtherTable.INITIALS).chars().forEach(initials::set);
        this.totals = new TotalRows(header, columns, initials);
        this.nothing = new NothingLine(header, columns);
        this.others = new OtherTable(header, columns.required(), shapes, titles);
        this.leaving = new LeavingRows(others);
        learn(first);
    }

    private void learn(Iterable<GridRow> first) {
        boolean top = true;
        GridRow full = null;
        for (GridRow whole : first) {
            if (whole.isBlank()) {
                continue;
            }
            GridRow row = extent.of(whole);
            boolean again = repeatsHeader(row);
            if (!again && (others.begins(row) || others.looksBegun(row))) {
                break;
            }
            boolean none = again
                    || top && ColumnNumbers.mayBe(row)
                    || totals.hold(row, row.firstColumn())
                    || nothing.is(row)
                    || titles.repeat(row)
                    || titles.repeatLabels(row)
                    || FootLine.isAllOf(row)
                    || FootLine.opens(row.folded(row.firstColumn())) && !columns.keepKey(row, row.firstColumn(), shapes)
                    || row.filled() == FEW && SectionLine.isPair(row)
                    || row.filled() <= FEW && FootLine.endsLabelled(row);
            shapes.add(again && full != null && full.filled() <= FEW ? null : full);
            full = !none && row.filled() >= 2 && columns.areMostlyFilled(row) ? row : null;
            top = again;
        }
        shapes.add(full);
    }

    /**
     * @param row a row below the header that is not blank
     * @param merged a merge that began in a data row above covers a cell of this row
     * @param following the rows below that are not blank, from 0; null where there is none
     */
    RowClass classify(GridRow row, boolean merged, IntFunction<GridRow> following) {
        RowClass rowClass = decide(extent.of(row), merged, i -> within(following.apply(i)));
        noteColumns.clear();
        if (rowClass == RowClass.NOTE) {
            for (int i = 0; i < row.size(); i++) {
                noteColumns.set(row.column(i));
            }
        }
        before = rowClass;
        numberBefore = row.lastLine();
        return leaving.hold(row, rowClass) && rowClass == RowClass.DATA ? RowClass.DOUBTFUL : rowClass;
    }

    /**
     * Whether a row may be something else than data because its first text begins with this character. Of a row that begins otherwise, has more than
     * {@link #FEW} cells, holds neither 计 nor {@code otal} nor a wide colon and stands below a data row, {@link #classify} says data, if the table's
     * rows have no running number.
     */
    boolean isTelling(char first) {
        return initials.get(HeaderText.initial(String.valueOf(first)));
    }

    /** Whether the row looks like the header of another table. */
    boolean beginsOther(GridRow row) {
        return !departed && (others.begins(row) || others.looksBegun(row));
    }

    /** Whether the row has the shapes of this table's full rows in all wanted columns. */
    boolean isLikeRows(GridRow row) {
        return columns.areAlike(row, shapes);
    }

    /** Whether the row is the header of another table with a name of this one's. */
    boolean sharesNames(GridRow row) {
        return others.begins(row);
    }

    /** Takes the other table's header for one of this table. */
    void resume() {
        otherTable = false;
        before = RowClass.REPEATED_HEADER;
    }

    /** The texts of full rows. */
    CellShapes shapes() {
        return shapes;
    }

    private GridRow within(GridRow row) {
        return row == null ? null : extent.of(row);
    }

    private RowClass decide(GridRow row, boolean merged, IntFunction<GridRow> following) {
        int first = row.firstColumn();
        int filled = row.filled();
        boolean known = initials.get(HeaderText.initial(row.text(first)));
        boolean apart = before != RowClass.DATA || row.number() > numberBefore + 1;
        boolean close = known || filled <= FEW || apart || row.text(first).indexOf('：') >= 0;
        if (departed) {
            departed = !titleOfThis(row, following);
            otherTable = departed;
            return departed ? RowClass.OTHER_TABLE : RowClass.TITLE;
        }
        if (close && repeatsHeader(row)) {
            otherTable = false;
            return RowClass.REPEATED_HEADER;
        }
        if (filled <= FEW && others.isOfDeparted(row.folded(first)) && follows(following, this::repeatsHeader)) {
            departed = true;
            return RowClass.OTHER_TABLE;
        }
        if (otherTable) {
            return titleOfThis(row, following) ? RowClass.TITLE : RowClass.OTHER_TABLE;
        }
        boolean belowHeader = before == RowClass.HEADER || before == RowClass.REPEATED_HEADER;
        if (belowHeader && ColumnNumbers.is(row, shapes)) {
            return RowClass.COLUMN_NUMBERS;
        }
        if (totals.hold(row, first)) {
            return RowClass.TOTAL;
        }
        if (merged || !close) {
            return !merged && nothing.isCounted(row) ? RowClass.NOTE : RowClass.DATA;
        }
        if (others.begins(row) || apart && !belowHeader && others.looksBegun(row)) {
            otherTable = true;
            return RowClass.OTHER_TABLE;
        }
        if (titles.repeat(row) && (shapes.isEmpty() || columns.keepNothing(row, shapes))
                || titleOfThis(row, following)) {
            return RowClass.TITLE;
        }
        if (nothing.is(row) || isFoot(row, first, filled)) {
            return RowClass.NOTE;
        }
        return filled <= FEW
                ? sparse.classify(
                        row, () -> follows(following, this::repeatsHeader), () -> follows(following, this::beginsOther))
                : RowClass.DATA;
    }

    private boolean repeatsHeader(GridRow row) {
        int needed = before == RowClass.REPEATED_HEADER
                ? 1
                : Math.min(2, header.texts().size());
        return header.isRepeatedBy(row, needed);
    }

    /** Whether a line of labels stands between a title of this table and its header. */
    private boolean titleOfThis(GridRow row, IntFunction<GridRow> following) {
        boolean belowTitle = before == RowClass.TITLE || titles.repeatLabels(row);
        return (belowTitle || otherTable && titles.repeat(row))
                && !columns.areAlike(row, shapes)
                && follows(following, this::repeatsHeader);
    }

    /** Whether such a row stands near below, and no data row before it. */
    private boolean follows(IntFunction<GridRow> following, Predicate<GridRow> wanted) {
        for (int i = 0; i < NEAR; i++) {
            GridRow next = following.apply(i);
            if (next == null || wanted.test(next)) {
                return next != null;
            }
            if (columns.areAlike(next, shapes)) {
                return false;
            }
        }
        return false;
    }

    private boolean isFoot(GridRow row, int first, int filled) {
        String start = row.folded(first);
        if (filled == 1 && noteColumns.get(first) && (FootLine.isNumbered(start) || !shapes.know(first, start))) {
            return true;
        }
        if (filled > 1
                && FootLine.opens(start)
                && !shapes.isEmpty()
                && !shapes.know(first, start)
                && !columns.keepKey(row, first, shapes)) {
            return true;
        }
        return columns.keepNothing(row, shapes) && (filled <= FEW && FootLine.begins(start) || FootLine.isAllOf(row));
    }
}
