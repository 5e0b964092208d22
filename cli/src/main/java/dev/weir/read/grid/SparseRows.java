package dev.weir.read.grid;

import dev.weir.rows.RowClass;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Says what a row of one or two cells is that is no total and no known foot: compared with the shapes of full rows. */
final class SparseRows {

    private static final Pattern COUNTER = Pattern.compile("序号?|编号|行号|no\\.?|#");
    private static final Pattern ZERO = Pattern.compile("0+(\\.0+)?|1900[-/]0?1[-/]0?[01].*|1899-12-3[01].*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final Header header;
    private final TableColumns columns;
    private final CellShapes shapes;
    private final Predicate<GridRow> sections;

    SparseRows(Header header, TableColumns columns, CellShapes shapes, Predicate<GridRow> sections) {
        this.sections = sections;
        this.header = header;
        this.columns = columns;
        this.shapes = shapes;
    }

    /**
     * @param headerFollows whether the table's header stands again below
     * @param otherFollows whether another table's header does
     */
    RowClass classify(GridRow row, BooleanSupplier headerFollows, BooleanSupplier otherFollows) {
        int first = row.firstColumn();
        int filled = row.filled();
        int values = columns.filled(row);
        if (onlyCounts(row) && (values == 0 || columns.lackKey(row))) {
            return RowClass.UNFILLED;
        }
        boolean listOfOne = header.texts().size() < 2 || columns.mapped().length < 2 && filled == 2;
        String text = row.folded(first);
        boolean ofTheWhole = filled == 1 && NothingLine.mayBe(text) && !shapes.know(first, text);
        if (listOfOne || shapes.isEmpty()) {
            return listOfOne || !ofTheWhole ? RowClass.DATA : RowClass.DOUBTFUL;
        }
        if (filled == RowClassifier.FEW
                && SectionLine.isTold(text)
                && !shapes.know(first, text)
                && FootLine.endsLabelled(row)) {
            return RowClass.SECTION;
        }
        if (filled == RowClassifier.FEW && !shapes.know(first, text) && SectionLine.isPair(row)) {
            return RowClass.SECTION;
        }
        if (values >= RowClassifier.FEW) {
            boolean title = isChinese(text) && !shapes.know(first, text) && headerFollows.getAsBoolean();
            return title ? RowClass.TITLE : RowClass.DATA;
        }
        if (sections.test(row)) {
            return RowClass.SECTION;
        }
        if (filled == 1 && PageTitle.namesList(text) && headerFollows.getAsBoolean()) {
            return RowClass.TITLE;
        }
        if (isLike(row)) {
            return values == 0 || columns.lackKey(row) && FootLine.isDate(text) ? RowClass.DOUBTFUL : RowClass.DATA;
        }
        if (headerFollows.getAsBoolean()) {
            return RowClass.TITLE;
        }
        if (otherFollows.getAsBoolean()) {
            return RowClass.OTHER_TABLE;
        }
        boolean section = SectionLine.isTold(text) || SectionLine.mayBe(text) && !shapes.knowLetters(first, text);
        return section ? RowClass.SECTION : RowClass.DOUBTFUL;
    }

    private static boolean isChinese(String text) {
        return !text.isEmpty() && Character.isIdeographic(text.charAt(0));
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

    /** Whether nothing but a running number stands in the row, and what a formula of the form gives where nothing is filled in. */
    private boolean onlyCounts(GridRow row) {
        boolean counted = false;
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(row.column(i)).strip();
            String name = HeaderText.fold(header.texts().get(row.column(i)));
            boolean counter =
                    COUNTER.matcher(name).matches() && NUMBER.matcher(text).matches();
            counted |= counter;
            if (!text.isEmpty() && !counter && !ZERO.matcher(text).matches()) {
                return false;
            }
        }
        return counted;
    }
}
