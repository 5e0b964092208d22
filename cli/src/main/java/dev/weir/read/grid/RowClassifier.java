package dev.weir.read.grid;

import dev.weir.read.WantedColumn;
import dev.weir.rows.RowClass;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Says what each row below the header is. A row with many cells that is nothing else is data. A row with hardly a cell is data if its cells are like
 * those of full rows; else it is what its text says, or doubtful: a record that is none is as bad as one that is lost.
 */
final class RowClassifier {

    private static final Pattern REMARK = Pattern.compile("备注|说明|附注|备考|remarks?|notes?");
    private static final Pattern COUNTER = Pattern.compile("序号?|编号|行号|no\\.?|#");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** Cells of a row that is looked at more closely. */
    static final int FEW = 2;

    /** How far below a title its header may stand. */
    private static final int NEAR = 3;

    private final Header header;
    private final int[] mapped;
    private final int[] required;
    private final TitleLines titles;
    private final OtherTable others;
    private final CellShapes shapes = new CellShapes();

    /** What headers, titles, totals and notes begin with: of nearly all rows one character tells that they are none of them. */
    private final BitSet initials = new BitSet();

    private final BitSet noteColumns = new BitSet();
    private RowClass before = RowClass.HEADER;
    private long numberBefore;
    private boolean otherTable;

    /**
     * @param titles lines above the header; printed again on later pages they are titles again
     * @param first the first rows below it
     */
    RowClassifier(Header header, List<WantedColumn> wanted, TitleLines titles, Iterable<GridRow> first) {
        this.header = header;
        this.mapped = header.found();
        this.required = header.found(wanted);
        this.titles = titles;
        this.numberBefore = header.lastRow();
        titles.initials().forEach(initials::set);
        header.parts().values().forEach(parts -> parts.forEach(part -> initials.set(HeaderText.initial(part))));
        (FootLine.INITIALS + "以上合小总累承过").chars().forEach(initials::set);
        this.others = new OtherTable(header, required, shapes);
        learn(first);
    }

    private void learn(Iterable<GridRow> first) {
        boolean top = true;
        for (GridRow row : first) {
            if (row.isBlank()) {
                continue;
            }
            if (others.begins(row) && !repeatsHeader(row)) {
                return;
            }
            boolean none = repeatsHeader(row)
                    || top && ColumnNumbers.mayBe(row)
                    || isTotal(row, firstColumn(row))
                    || titles.repeat(row)
                    || titles.repeatLabels(row)
                    || allFoot(row)
                    || endsLabelled(row);
            int enough = Math.max(2, (mapped.length + 1) / 2);
            if (!none && filled(row) >= 2 && filledMapped(row) >= Math.min(enough, mapped.length)) {
                shapes.add(row);
            }
            top = false;
        }
    }

    /**
     * @param row a row below the header that is not blank
     * @param merged a merge that began in a data row above covers a cell of this row
     * @param following the rows below that are not blank, from 0; null where there is none
     */
    RowClass classify(GridRow row, boolean merged, IntFunction<GridRow> following) {
        RowClass rowClass = decide(row, merged, following);
        noteColumns.clear();
        if (rowClass == RowClass.NOTE) {
            for (int i = 0; i < row.size(); i++) {
                noteColumns.set(row.column(i));
            }
        }
        before = rowClass;
        numberBefore = row.number();
        return rowClass;
    }

    /**
     * Whether a row may be something else than data because its first text begins with this character. Of a row that begins otherwise, has more than
     * {@link #FEW} cells, holds neither 计 nor {@code otal} nor a wide colon and stands below a data row, {@link #classify} says data.
     */
    boolean isTelling(char first) {
        return initials.get(HeaderText.initial(String.valueOf(first)));
    }

    /** Whether the row looks like the header of another table. */
    boolean beginsOther(GridRow row) {
        return others.begins(row) || others.looksBegun(row);
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

    private RowClass decide(GridRow row, boolean merged, IntFunction<GridRow> following) {
        int first = firstColumn(row);
        int filled = filled(row);
        boolean known = initials.get(HeaderText.initial(row.text(first)));
        boolean close = known
                || filled <= FEW
                || before != RowClass.DATA
                || row.text(first).indexOf('：') >= 0;
        if (close && repeatsHeader(row)) {
            otherTable = false;
            return RowClass.REPEATED_HEADER;
        }
        if (otherTable) {
            return titleOfThis(row, following) ? RowClass.TITLE : RowClass.OTHER_TABLE;
        }
        boolean belowHeader = before == RowClass.HEADER || before == RowClass.REPEATED_HEADER;
        if (belowHeader && ColumnNumbers.is(row, shapes)) {
            return RowClass.COLUMN_NUMBERS;
        }
        if (isTotal(row, first)) {
            return RowClass.TOTAL;
        }
        if (merged || !close) {
            return RowClass.DATA;
        }
        boolean apart = before != RowClass.DATA || row.number() > numberBefore + 1;
        if (others.begins(row) || apart && !belowHeader && others.looksBegun(row)) {
            otherTable = true;
            return RowClass.OTHER_TABLE;
        }
        if (titles.repeat(row) && (shapes.isEmpty() || keepsNothing(row)) || titleOfThis(row, following)) {
            return RowClass.TITLE;
        }
        if (isFoot(row, first, filled)) {
            return RowClass.NOTE;
        }
        return filled <= FEW ? sparse(row, first, filled, following) : RowClass.DATA;
    }

    private boolean repeatsHeader(GridRow row) {
        int equal = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = HeaderText.fold(row.text(row.column(i)));
            if (text.isEmpty()) {
                continue;
            }
            if (!header.parts().getOrDefault(row.column(i), Set.of()).contains(text)) {
                return false;
            }
            equal++;
        }
        int needed = before == RowClass.REPEATED_HEADER
                ? 1
                : Math.min(2, header.texts().size());
        return equal >= needed;
    }

    /** Whether a line of labels stands between a title of this table and its header. */
    private boolean titleOfThis(GridRow row, IntFunction<GridRow> following) {
        boolean belowTitle = before == RowClass.TITLE || titles.repeatLabels(row);
        return (belowTitle || otherTable && titles.repeat(row)) && headerFollows(following);
    }

    private boolean headerFollows(IntFunction<GridRow> following) {
        for (int i = 0; i < NEAR; i++) {
            GridRow next = following.apply(i);
            if (next != null && repeatsHeader(next)) {
                return true;
            }
        }
        return false;
    }

    private boolean otherTableFollows(IntFunction<GridRow> following) {
        for (int i = 0; i < NEAR; i++) {
            GridRow next = following.apply(i);
            if (next != null && beginsOther(next)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTotal(GridRow row, int first) {
        boolean opens = initials.get(HeaderText.initial(row.text(first))) && TotalRow.opens(row.text(first))
                || TotalRow.says(row.text(first));
        if (opens && !REMARK.matcher(HeaderText.fold(header.texts().get(first))).matches()) {
            return true;
        }
        for (int column : mapped) {
            if (TotalRow.says(row.text(column)) && standsAlone(row, column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column is one by which rows are known, or those columns are empty in this row. */
    private boolean standsAlone(GridRow row, int column) {
        if (required.length > 0) {
            return Arrays.stream(required).anyMatch(key -> key == column)
                    || Arrays.stream(required).allMatch(key -> folded(row, key).isEmpty());
        }
        return Arrays.stream(mapped)
                .filter(other -> other != column)
                .mapToObj(other -> folded(row, other))
                .allMatch(text -> text.isEmpty() || text.matches("[\\d.,:]+"));
    }

    private boolean isFoot(GridRow row, int first, int filled) {
        String start = folded(row, first);
        if (filled == 1 && noteColumns.get(first) && (FootLine.isNumbered(start) || !shapes.know(first, start))) {
            return true;
        }
        if (!keepsNothing(row)) {
            return false;
        }
        boolean opens = filled <= FEW && FootLine.begins(start);
        return opens || allFoot(row);
    }

    /** Whether every cell is a label, a seal or a date, and not only a date. */
    private boolean allFoot(GridRow row) {
        int cells = 0;
        boolean told = false;
        for (int i = 0; i < row.size(); i++) {
            String text = folded(row, row.column(i));
            if (text.isEmpty()) {
                continue;
            }
            boolean label = FootLine.isLabelled(text);
            boolean sign = FootLine.isSigned(text) || FootLine.isWord(text) || FootLine.isSeal(text);
            if (!label && !sign && !FootLine.isDate(text)) {
                return false;
            }
            told |= sign || label && cells > 0;
            cells++;
        }
        return told;
    }

    /** Whether no column by which rows are known has a value; 填表人：… is a label, 备注 a word, and a sentence among numbers no value. */
    private boolean keepsNothing(GridRow row) {
        for (int column : required.length > 0 ? required : mapped) {
            String text = folded(row, column);
            boolean told = FootLine.isLabelled(text) || FootLine.isWord(text) || FootLine.isSeal(text);
            boolean unlike = !shapes.isEmpty() && !shapes.know(column, text);
            if (!text.isEmpty() && !told && !unlike) {
                return false;
            }
        }
        return true;
    }

    /** A row of one or two cells that is no total and no known foot. */
    private RowClass sparse(GridRow row, int first, int filled, IntFunction<GridRow> following) {
        int values = filledMapped(row);
        if (values == 0 && onlyCounts(row)) {
            return RowClass.UNFILLED;
        }
        boolean listOfOne = header.texts().size() < 2 || mapped.length < 2 && filled == 2;
        String text = folded(row, first);
        if (listOfOne || shapes.isEmpty()) {
            return RowClass.DATA;
        }
        if (filled == FEW && SectionLine.isTold(text) && !shapes.know(first, text) && endsLabelled(row)) {
            return RowClass.SECTION;
        }
        if (values >= FEW) {
            return RowClass.DATA;
        }
        if (isLike(row)) {
            return values == 0 ? RowClass.DOUBTFUL : RowClass.DATA;
        }
        if (headerFollows(following)) {
            return RowClass.TITLE;
        }
        if (otherTableFollows(following)) {
            return RowClass.OTHER_TABLE;
        }
        boolean section = SectionLine.isTold(text) || SectionLine.mayBe(text) && !shapes.knowLetters(first, text);
        return section ? RowClass.SECTION : RowClass.DOUBTFUL;
    }

    private static boolean endsLabelled(GridRow row) {
        return FootLine.isLabelled(folded(row, row.column(row.size() - 1)));
    }

    /** Whether some cell is like those of full rows; a ditto mark is like any. */
    private boolean isLike(GridRow row) {
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(row.column(i));
            if (!text.isBlank() && (Ditto.isMark(text) || shapes.know(row.column(i), text))) {
                return true;
            }
        }
        return false;
    }

    private boolean onlyCounts(GridRow row) {
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(row.column(i)).strip();
            String name = HeaderText.fold(header.texts().get(row.column(i)));
            if (!text.isEmpty()
                    && !(COUNTER.matcher(name).matches() && NUMBER.matcher(text).matches())) {
                return false;
            }
        }
        return true;
    }

    private int filledMapped(GridRow row) {
        return (int) Arrays.stream(mapped)
                .mapToObj(row::text)
                .filter(text -> text != null && !text.isBlank())
                .count();
    }

    private static int filled(GridRow row) {
        int filled = 0;
        for (int i = 0; i < row.size(); i++) {
            filled += row.text(row.column(i)).isBlank() ? 0 : 1;
        }
        return filled;
    }

    private static int firstColumn(GridRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(row.column(i)).isBlank()) {
                return row.column(i);
            }
        }
        return -1;
    }

    /** The beginning of a cell as it is compared. */
    private static String folded(GridRow row, int column) {
        String text = row.text(column);
        if (text == null) {
            return "";
        }
        String head = text.substring(0, Math.min(text.length(), 64)).strip();
        String folded = HeaderText.fold(head);
        boolean colon = head.endsWith("：") || head.endsWith(":");
        return colon && !folded.isEmpty() ? folded + ":" : folded;
    }
}
