package dev.weir.read.grid;

import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One sheet of a ledger: finds the header, classes and counts every row that is not blank, and gives the rows for the stage with merged and
 * ditto cells filled. Holds the first rows until the header is found, then one row.
 */
final class LedgerSheet implements AutoCloseable {

    private final GridRows rows;
    private final ArrayDeque<GridRow> held;
    private final Map<RowClass, Long> counts = new EnumMap<>(RowClass.class);
    private final List<TitleLine> titles = new ArrayList<>();
    private final List<GridRow> top = new ArrayList<>();
    private TitleLines titleLines = new TitleLines();
    private final List<WantedColumn> wanted;
    private final InputFile file;
    private final String name;
    private final Predicate<TitleLine> sections;
    private Optional<Header> header;
    private RowClassifier classifier;
    private final boolean keepsStruck;
    private CellFilling filling;
    private final GridRow streamed = new GridRow();
    private GridRow current = streamed;
    private RowClass rowClass;
    private SecondTable second;
    private LaterPage laterPage;

    /** @param held the first rows, which are read already @param sections whether a line of hardly one thing divides the table */
    LedgerSheet(
            InputFile file,
            String name,
            GridRows rows,
            ArrayDeque<GridRow> held,
            List<WantedColumn> wanted,
            Optional<Header> header,
            boolean keepsStruck,
            Predicate<TitleLine> sections) {
        this.sections = sections;
        this.file = file;
        this.name = name;
        this.rows = rows;
        this.wanted = wanted;
        this.keepsStruck = keepsStruck;
        this.held = held;
        this.header = header;
        header.ifPresent(this::takeTitles);
        header.ifPresent(columns -> readBelow(columns, titles));
    }

    /** @param headerRow the row in which the header stands, if the mapping says so; 0 for none */
    static LedgerSheet of(
            InputFile file,
            String name,
            GridRows rows,
            List<WantedColumn> wanted,
            OptionalInt headerRow,
            boolean keepsStruck,
            Predicate<TitleLine> sections) {
        ArrayDeque<GridRow> held = TopRows.read(rows);
        Optional<Header> header =
                new HeaderFinder(file, name, wanted, headerRow).find(List.copyOf(held), rows.merges());
        return new LedgerSheet(file, name, rows, held, wanted, header, keepsStruck, sections);
    }

    private void readBelow(Header columns, List<TitleLine> above) {
        laterPage = new LaterPage(file, name, above, titleLines, rows.merges());
        classifier = new RowClassifier(
                columns, wanted, titleLines, held, row -> sections.test(LineTexts.of(row, rows.merges())));
        second = new SecondTable(file, name, columns, wanted, classifier, rows.merges());
        filling = new CellFilling(file, name, rows.merges(), columns, wanted, keepsStruck);
    }

    /**
     * Reads the sheet as a further page of one that has a header: all its rows stand below it, also those above a header that was found, which
     * is then printed again, or another table's. @param aboveIt the lines above that header
     */
    void continueWith(Header above, List<TitleLine> aboveIt) {
        for (int i = top.size() - 1; i >= 0; i--) {
            held.addFirst(top.get(i));
        }
        top.clear();
        titles.clear();
        titleLines = new TitleLines();
        counts.clear();
        Header columns = above.above();
        header = Optional.of(columns);
        readBelow(columns, aboveIt);
    }

    /** The row above the header that looks like those below it, 0 for none: then nobody knows what the header is of. */
    long rowAbove() {
        return above().stream()
                .filter(classifier::isLikeRows)
                .mapToLong(GridRow::number)
                .findFirst()
                .orElse(0);
    }

    /** The rows above the header that have several cells. */
    List<GridRow> above() {
        return top.stream()
                .filter(row -> row.number() < header.orElseThrow().firstRow() && row.filled() > RowClassifier.FEW)
                .toList();
    }

    /** The sheet's first rows, from the top. */
    List<GridRow> whole() {
        return Stream.concat(top.stream(), held.stream()).toList();
    }

    /** The sheet's first rows that are not yet read; many or all of them. */
    List<GridRow> first() {
        return List.copyOf(held);
    }

    private void takeTitles(Header found) {
        while (!held.isEmpty() && held.peek().number() <= found.lastRow()) {
            GridRow row = held.poll();
            top.add(row);
            boolean title = row.number() < found.firstRow();
            count(title ? RowClass.TITLE : RowClass.HEADER);
            if (title) {
                titleLines.add(row);
                titles.add(LineTexts.of(row, rows.merges()));
            }
        }
    }

    /** Empty when the sheet is not of this mapping: then all its rows count as notes and none is given. */
    Optional<Header> header() {
        return header;
    }

    /** The lines above the header. */
    List<TitleLine> titles() {
        return titles;
    }

    /** The row that {@link #next} moved to, as a line of a title. */
    TitleLine line() {
        return LineTexts.of(current, rows.merges());
    }

    /** Rows so far. */
    Map<RowClass, Long> counts() {
        return counts;
    }

    /** The row that {@link #next} moved to. */
    GridRow row() {
        return current;
    }

    /** What the row is that {@link #next} moved to. */
    RowClass rowClass() {
        return rowClass;
    }

    /** What fills the rows, and what it knows of the last one; null without a header. */
    CellFilling filling() {
        return filling;
    }

    GridRows rows() {
        return rows;
    }

    /** Null without a header. */
    RowClassifier classifier() {
        return classifier;
    }

    /** The first row of another table below this one, 0 for none. */
    long firstOfOther() {
        return second == null ? 0 : second.firstRow();
    }

    /**
     * Moves to the next row that is not blank; false at the end. In a sheet without header all rows are notes and none is given.
     *
     * @throws dev.weir.problem.StoppedException H001, H003 when a second table may be this one's or not
     */
    boolean next() {
        while (advance()) {
            if (current.isBlank()) {
                continue;
            }
            if (classifier == null) {
                count(RowClass.NOTE);
                continue;
            }
            rowClass = classifier.classify(current, filling.reaches(current), this::following);
            if (rowClass == RowClass.OTHER_TABLE) {
                rowClass = second.classify(current.copy(), this::following);
            }
            laterPage.take(rowClass, current);
            rowClass = filling.fill(current, rowClass);
            count(rowClass);
            return true;
        }
        return false;
    }

    /** The i-th row below the current one that is not blank, from 0; null when there is none. */
    private GridRow following(int i) {
        if (current == streamed) {
            current = streamed.copy();
        }
        while (held.size() <= i && rows.next(streamed)) {
            if (!streamed.isBlank()) {
                held.add(streamed.copy());
            }
        }
        return held.stream().skip(i).findFirst().orElse(null);
    }

    private boolean advance() {
        if (!held.isEmpty()) {
            current = held.poll();
            return true;
        }
        current = streamed;
        return rows.next(streamed);
    }

    private void count(RowClass rowClass) {
        counts.merge(rowClass, 1L, Long::sum);
    }

    @Override
    public void close() {
        rows.close();
    }
}
