package dev.weir.read.grid;

import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import dev.weir.rows.RowClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One sheet of a ledger: finds the header, classes and counts every row that is not blank, and gives the rows for the stage with merged and
 * ditto cells filled. Holds the first rows until the header is found, then one row.
 */
final class LedgerSheet implements AutoCloseable {

    /** Characters of first rows that are held while the header is looked for. */
    private static final long TOP_CHARACTERS = 8_000_000;

    private final GridRows rows;
    private final ArrayDeque<GridRow> held = new ArrayDeque<>();
    private final Map<RowClass, Long> counts = new EnumMap<>(RowClass.class);
    private final List<String> titles = new ArrayList<>();
    private final Optional<Header> header;
    private final RowClassifier classifier;
    private final MergedCells merged;
    private final Ditto ditto;
    private final GridRow streamed = new GridRow();
    private GridRow current = streamed;

    /** @param headerRow the row in which the header stands, if the mapping says so; 0 for none */
    LedgerSheet(InputFile file, String name, GridRows rows, List<WantedColumn> wanted, OptionalInt headerRow) {
        this.rows = rows;
        hold();
        this.header = new HeaderFinder(file, name, wanted, headerRow).find(List.copyOf(held), rows.merges());
        header.ifPresent(this::takeTitles);
        this.classifier =
                header.map(found -> new RowClassifier(found, wanted, titles)).orElse(null);
        this.merged = new MergedCells(file, name, rows.merges());
        this.ditto = new Ditto(header.map(Header::found).orElse(new int[0]));
    }

    private void hold() {
        long characters = 0;
        while (rows.next(streamed)) {
            if (!streamed.isBlank()) {
                held.add(streamed.copy());
                characters += streamed.characters();
            }
            if (streamed.number() > HeaderFinder.LAST_START + HeaderFinder.LEVELS || characters > TOP_CHARACTERS) {
                return;
            }
        }
    }

    private void takeTitles(Header found) {
        while (!held.isEmpty() && held.peek().number() <= found.lastRow()) {
            GridRow row = held.poll();
            boolean title = row.number() < found.firstRow();
            count(title ? RowClass.TITLE : RowClass.HEADER);
            for (int i = 0; title && i < row.size(); i++) {
                String text = row.text(row.column(i));
                if (!text.isBlank()) {
                    titles.add(HeaderText.shown(text));
                }
            }
        }
    }

    /** Empty when the sheet is not of this mapping: then all its rows count as notes and none is given. */
    Optional<Header> header() {
        return header;
    }

    /** The texts above the header, cell by cell. */
    List<String> titles() {
        return titles;
    }

    /** The rows counted so far. */
    Map<RowClass, Long> counts() {
        return counts;
    }

    /** The row that {@link #next} moved to. */
    GridRow row() {
        return current;
    }

    /** Moves to the next data or total row; false at the end. */
    boolean next() {
        while (advance()) {
            if (current.isBlank()) {
                continue;
            }
            if (classifier == null) {
                count(RowClass.NOTE);
                continue;
            }
            RowClass rowClass = classifier.classify(current, merged.reaches(current));
            count(rowClass);
            if (rowClass == RowClass.DATA) {
                merged.fill(current);
                ditto.resolve(current);
                return true;
            }
            if (rowClass == RowClass.TOTAL) {
                return true;
            }
        }
        return false;
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
