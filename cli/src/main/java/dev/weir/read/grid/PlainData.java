package dev.weir.read.grid;

import dev.weir.read.InputFile;
import dev.weir.read.WantedColumn;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource.Summary;
import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the first rows of a book's only sheet tell of all others, so that a reader need not take each of them apart: where a row is certainly
 * data that {@link LedgerSource} would give as it stands, the database may read it itself.
 */
public final class PlainData {

    /** What a row that needs a look holds, if it does not begin with a telling character: words of totals, and ditto marks. */
    public static final List<String> TELLING = List.of(
            "计", "otal", "OTAL", "：", "同", "仝", "如上", "〃", "″", "〞", "々", "丶丶", "、、", "itto", "ITTO", "“", "”", "''");

    private final List<WantedColumn> wanted;
    private final Header header;
    private final Map<Integer, String> extraKeys;
    private final RowClassifier classifier;
    private final Ditto ditto;
    private final List<TitleLine> titles;
    private final Map<RowClass, Long> above;

    private PlainData(List<WantedColumn> wanted, LedgerSheet sheet, Header header, Map<Integer, String> extraKeys) {
        this.wanted = wanted;
        this.header = header;
        this.extraKeys = extraKeys;
        this.classifier = sheet.classifier();
        this.ditto = new Ditto(header.found());
        this.titles = List.copyOf(sheet.titles());
        this.above = Map.copyOf(sheet.counts());
    }

    /**
     * @param headerRow as {@link LedgerOptions} has it
     * @param rows of the book's only sheet, from the first one; left open
     * @return empty when there is no header, its columns are not all called differently, one states a unit of money, or one is to be filled down or
     *     said once for many rows, or rows have a running number: then one that says nothing is told by its other cells
     * @throws dev.weir.problem.StoppedException H002, H003
     */
    public static Optional<PlainData> of(
            InputFile file, GridRows rows, List<WantedColumn> wanted, OptionalInt headerRow) {
        if (!wanted.stream().allMatch(WantedColumn::inHeader)) {
            return Optional.empty();
        }
        LedgerSheet sheet = LedgerSheet.of(file, "", rows, wanted, headerRow, false, line -> false);
        return sheet.header()
                .filter(header -> wanted.stream().noneMatch(WantedColumn::fillDown))
                .filter(header -> !NothingLine.mayBeCounted(header))
                .filter(header -> !new StagedCells(header, wanted, sheet.titles()).addUnits())
                .flatMap(header -> new ExtraJson(header)
                        .keys(header.width())
                        .map(keys -> new PlainData(wanted, sheet, header, keys)));
    }

    /** The number of the header's last row; 0 when there is none. */
    public long headerRow() {
        return header.lastRow();
    }

    /** Whether something stands above the header. */
    public boolean hasTitles() {
        return header.firstRow() > 1;
    }

    /** Cells of the header. */
    public int width() {
        return header.width();
    }

    /** Our columns, each with its place from 0 in the row, or -1. */
    public Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            columns.put(wanted.get(i).name(), header.columns()[i]);
        }
        return columns;
    }

    /** The places of the columns that no wanted one takes, each with its name as a text of JSON. */
    public Map<Integer, String> extraKeys() {
        return extraKeys;
    }

    /** Whether a row must be looked at because of the character that it begins with, a quotation mark that opens a cell left out. */
    public boolean isTelling(char first) {
        return HeaderText.isSpace(first)
                || first == '*'
                || first >= 0xFF01 && first <= 0xFF5E
                || classifier.isTelling(first);
    }

    /** Whether a row of so many cells that hold text must be looked at, whatever they hold. */
    public boolean isSparse(int filled) {
        return filled <= Math.min(RowClassifier.FEW, header.width() - 1);
    }

    /** Whether a row is data as it stands, all rows between it and the header being so; to be asked of the first row in any case. */
    public boolean holds(GridRow row) {
        return !row.isBlank()
                && classifier.classify(row, false, below -> null) == RowClass.DATA
                && !ditto.holdsMark(row)
                && !holdsBlankExtra(row);
    }

    /** Whether the row holds white space and nothing else in a column that no wanted one takes: it is left out there. */
    private boolean holdsBlankExtra(GridRow row) {
        return extraKeys.keySet().stream().map(row::text).anyMatch(text -> text != null && text.isBlank());
    }

    /** As {@link LedgerSource} tells it when it has given {@code rows} data rows. */
    public Summary summary(long rows, List<String> found, List<String> notes) {
        Map<String, String> labels = new LinkedHashMap<>();
        columns().forEach((name, place) -> {
            if (place >= 0) {
                labels.put(name, header.texts().get(place));
            }
        });
        Map<RowClass, Long> classes = new EnumMap<>(RowClass.class);
        classes.putAll(above);
        classes.put(RowClass.DATA, rows);
        return new Summary(
                labels,
                List.of(TitledPart.whole("", rows, titles)),
                Map.of("", classes),
                List.copyOf(found),
                List.copyOf(notes));
    }
}
