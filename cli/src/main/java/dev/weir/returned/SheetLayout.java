package dev.weir.returned;

import dev.weir.load.Readers;
import dev.weir.mapping.Input;
import dev.weir.mapping.Mapping;
import dev.weir.markup.SheetMarks.Place;
import dev.weir.read.InputFile;
import dev.weir.read.grid.Ditto;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.rows.RowBatch;
import dev.weir.rows.RowClass;
import dev.weir.rows.RowSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where things stand in a sheet of a ledger: its columns, the rows above its table, and the lines that say what the rows below them belong to.
 *
 * @param sections rows of lines that divide the table
 * @param texts what the cells of wrong rows mean that say: as above
 */
record SheetLayout(
        String sheet, long firstRow, TreeSet<Long> sections, Map<String, Integer> places, Map<Place, String> texts) {

    private static final int ROWS_AT_ONCE = 512;

    /** Most rows above a table that go back with it. */
    private static final int MOST_ABOVE = 30;

    /** The last row above the table. */
    long headerRow() {
        return Math.max(1, firstRow - 1);
    }

    /** The rows that tell what a wrong row is about. */
    Set<Long> context(Iterable<Long> wrong) {
        Set<Long> context = new TreeSet<>();
        for (long row = Math.max(1, firstRow - MOST_ABOVE); row < firstRow; row++) {
            context.add(row);
        }
        for (long row : wrong) {
            Long section = sections.floor(row);
            if (section != null) {
                context.add(section);
            }
        }
        return context;
    }

    /**
     * Reads a ledger twice: by its mapping, and as it stands.
     *
     * @param wrong by sheet
     * @return by sheet
     */
    static Map<String, SheetLayout> of(InputFile file, Mapping mapping, Map<String, Set<Long>> wrong) {
        Map<String, SheetLayout> layouts = new LinkedHashMap<>();
        try (RowSource source = Readers.open(file, mapping)) {
            List<String> columns = source.columns();
            int rowClass = columns.indexOf(Input.ROW_CLASS);
            RowBatch batch = new RowBatch(columns.size(), ROWS_AT_ONCE);
            for (int rows = source.next(batch); rows > 0; rows = source.next(batch)) {
                for (int i = 0; i < rows; i++) {
                    String sheet = batch.sheet(i);
                    long number = batch.rowNumber(i);
                    SheetLayout layout = layouts.computeIfAbsent(
                            sheet,
                            name -> new SheetLayout(name, number, new TreeSet<>(), new HashMap<>(), new HashMap<>()));
                    if (rowClass >= 0 && RowClass.SECTION.word().equals(batch.text(rowClass, i))) {
                        layout.sections.add(number);
                    }
                }
            }
            for (SheetLayout layout : layouts.values()) {
                for (String column : columns) {
                    OptionalInt place = source.place(layout.sheet, column);
                    place.ifPresent(at -> layout.places.put(column, at));
                }
            }
        }
        meant(file, mapping, wrong, layouts);
        return layouts;
    }

    /** Finds what stands above cells that say: as above. */
    private static void meant(
            InputFile file, Mapping mapping, Map<String, Set<Long>> wrong, Map<String, SheetLayout> layouts) {
        try (GridBook book = Readers.book(file, mapping)) {
            for (int i = 0; i < book.sheets().size(); i++) {
                String name = book.sheets().get(i).name();
                SheetLayout layout = layouts.get(name);
                if (layout == null || !wrong.containsKey(name)) {
                    continue;
                }
                try (GridRows rows = book.open(i)) {
                    layout.meant(rows, wrong.get(name));
                }
            }
        }
    }

    private void meant(GridRows rows, Set<Long> wrong) {
        Map<Integer, String> above = new HashMap<>();
        GridRow row = new GridRow();
        while (rows.next(row)) {
            if (row.number() < firstRow || sections.contains(row.number())) {
                continue;
            }
            for (int column : places.values()) {
                String text = row.text(column);
                boolean mark = text != null && Ditto.isMark(text);
                if (mark && above.containsKey(column) && wrong.contains(row.number())) {
                    texts.put(new Place(row.number(), column), above.get(column));
                } else if (text != null && !text.isBlank() && !mark) {
                    above.put(column, text);
                }
            }
        }
    }
}
