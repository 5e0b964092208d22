package dev.weir.read.grid;

import dev.weir.read.InputFile;
import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A sheet as a ledger is read, though no mapping says what its columns are called: the header is guessed, and every row below it classed. */
public final class SheetView implements AutoCloseable {

    private final Optional<Header> header;
    private final GridRows rows;
    private final LedgerSheet sheet;

    private SheetView(InputFile file, String name, GridRows rows, ArrayDeque<GridRow> top, Optional<Header> header) {
        this.rows = rows;
        this.header = header;
        this.sheet = new LedgerSheet(
                file, name, rows, top, header.map(HeaderGuess::wanted).orElse(List.of()), header, false, line -> false);
    }

    /** Takes over the rows, and closes them. */
    public static SheetView open(InputFile file, String name, GridRows rows) {
        ArrayDeque<GridRow> top = TopRows.read(rows);
        Optional<Header> header = HeaderGuess.of(List.copyOf(top), rows.merges());
        return new SheetView(file, name, rows, top, header);
    }

    /** What the columns are called, by their places from 0; empty when no row looks like a header. */
    public Map<Integer, String> columns() {
        Map<Integer, String> names = new TreeMap<>();
        header.ifPresent(found -> found.texts().keySet().forEach(place -> names.put(place, found.shown(place))));
        return names;
    }

    /** What the lowest row of the header calls the columns, where it has several; without the groups above. */
    public Map<Integer, String> lowest() {
        Map<Integer, String> names = columns();
        names.replaceAll((place, whole) -> header.orElseThrow().parts().getOrDefault(place, Set.of()).stream()
                .filter(part -> !part.isEmpty() && HeaderText.fold(whole).endsWith(part))
                .filter(part -> part.length() < HeaderText.fold(whole).length())
                .findFirst()
                .orElse(whole));
        return names;
    }

    /** The header's first row, 0 for none. */
    public long firstHeaderRow() {
        return header.map(Header::firstRow).orElse(0L);
    }

    /** The header's last row, 0 for none. */
    public long lastHeaderRow() {
        return header.map(Header::lastRow).orElse(0L);
    }

    /** The lines above the header; without one the sheet's first lines. */
    public List<TitleLine> above() {
        if (header.isPresent()) {
            return sheet.titles();
        }
        return sheet.whole().stream()
                .map(row -> LineTexts.of(row, rows.merges()))
                .toList();
    }

    /** Moves to the next row below the header that is not blank. */
    public boolean next() {
        return sheet.next();
    }

    /** What the row is that {@link #next} moved to. */
    public RowClass rowClass() {
        return sheet.rowClass();
    }

    /** The row that {@link #next} moved to, with what merged cells and 同上 mean; reused. */
    public GridRow row() {
        return sheet.row();
    }

    /** The row that {@link #next} moved to, as a line of text. */
    public TitleLine line() {
        return sheet.line();
    }

    /** The rows so far that are not blank, by class; in a sheet without a header all are notes. */
    public Map<RowClass, Long> counts() {
        return Map.copyOf(sheet.counts());
    }

    /** How many merged blocks of several rows begin below the header, by their first column. */
    public Map<Integer, Long> blocks() {
        Map<Integer, Long> blocks = new TreeMap<>();
        Merges merges = rows.merges();
        for (int i = 0; i < merges.size(); i++) {
            if (merges.firstRow(i) > lastHeaderRow() && merges.lastRow(i) > merges.firstRow(i)) {
                blocks.merge(merges.firstColumn(i), 1L, Long::sum);
            }
        }
        return blocks;
    }

    /** What people do not see besides rows. */
    public HiddenParts hidden() {
        return rows.hidden();
    }

    @Override
    public void close() {
        sheet.close();
    }
}
