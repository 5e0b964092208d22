package dev.weir.inspect;

import dev.weir.read.InputFile;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.SheetView;
import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one sheet to its end and keeps what is to be told about it: memory is bounded whatever the sheet's size. */
final class SheetSight {

    /** From the first row on so many data rows are looked at closely. */
    static final int FIRST_ROWS = 5_000;

    /** Of those below one in so many. */
    static final int ONE_IN = 100;

    private static final int EXAMPLES = 2;
    private static final int TITLE_LINES = 5;

    /** A line of more cells may be a row of people. */
    private static final int MANY_CELLS = 4;

    /** A sheet may have thousands of columns; nobody reads about so many. */
    private static final int COLUMNS = 200;

    private final SheetView sheet;
    private final Map<Integer, SeenValues> values = new LinkedHashMap<>();
    private final Map<RowClass, List<String>> examples = new EnumMap<>(RowClass.class);
    private long data;
    private long closely;
    private long hiddenRows;

    private SheetSight(SheetView sheet) {
        this.sheet = sheet;
    }

    /** @param place of the sheet in the book */
    static SeenTable of(InputFile file, GridBook book, int place) {
        GridBook.Sheet sheet = book.sheets().get(place);
        try (SheetView view = SheetView.open(file, sheet.name(), book.open(place))) {
            return new SheetSight(view).read(sheet);
        }
    }

    private SeenTable read(GridBook.Sheet named) {
        Map<Integer, String> names = new LinkedHashMap<>();
        sheet.columns().entrySet().stream()
                .limit(COLUMNS)
                .forEach(column -> names.put(column.getKey(), column.getValue()));
        names.keySet().forEach(place -> values.put(place, new SeenValues()));
        List<TitleLine> above = sheet.above().stream().limit(TITLE_LINES).toList();
        above.forEach(line -> example(names.isEmpty() ? RowClass.NOTE : RowClass.TITLE, line));
        while (sheet.next()) {
            take(sheet.row(), sheet.rowClass());
        }
        if (!names.isEmpty()) {
            String header = names.values().stream().limit(8).collect(Collectors.joining(" | "));
            examples.put(RowClass.HEADER, List.of(header + (names.size() > 8 ? " | …" : "")));
        }
        return new SeenTable(
                named.name(),
                named.hidden(),
                names.isEmpty() ? List.of() : List.of(sheet.firstHeaderRow(), sheet.lastHeaderRow()),
                above.stream().map(line -> String.join(" ", line.texts())).toList(),
                sheet.counts(),
                examples,
                names,
                new HashMap<>(values),
                sheet.blocks(),
                sheet.hidden().columns().stream().boxed().toList(),
                hiddenRows,
                closely);
    }

    private void take(GridRow row, RowClass rowClass) {
        hiddenRows += row.isHidden() ? 1 : 0;
        if (rowClass != RowClass.DATA) {
            example(rowClass, sheet.line());
            return;
        }
        boolean close = data < FIRST_ROWS || data % ONE_IN == 0;
        data++;
        closely += close ? 1 : 0;
        values.forEach((place, seen) -> seen.add(row.staged(place), row.number(), close));
    }

    private void example(RowClass rowClass, TitleLine line) {
        List<String> lines = examples.computeIfAbsent(rowClass, key -> new ArrayList<>());
        if (lines.size() < (rowClass == RowClass.TITLE ? TITLE_LINES : EXAMPLES)) {
            boolean person = rowClass == RowClass.STRUCK
                    || rowClass == RowClass.DOUBTFUL
                    || line.texts().size() >= MANY_CELLS;
            String text = line.texts().stream()
                    .map(cell -> person ? Masked.value(cell) : Masked.line(cell))
                    .collect(Collectors.joining(" "))
                    .strip();
            lines.add(line.row() + ": " + text);
        }
    }
}
