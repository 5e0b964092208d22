package dev.weir.form;

import dev.weir.convert.RawFormat;
import dev.weir.convert.RawOptions;
import dev.weir.convert.TableBook;
import dev.weir.read.InputFile;
import dev.weir.read.grid.CellForm;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.SheetView;
import dev.weir.read.shown.SystemFormats;
import dev.weir.rows.RowClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sheet of somebody's form, with what stands in it.
 *
 * @param sheet its name
 * @param headerRow the header's last row
 * @param headings by place, of a header of several rows the lowest
 * @param whole the same with the groups above them
 * @param rows what stands below the header
 * @param foot the first row that holds remarks, a total or a signature; 0 for none
 */
record BlankRows(
        String sheet,
        long headerRow,
        Map<Integer, String> headings,
        Map<Integer, String> whole,
        List<Line> rows,
        long foot) {

    /** Forms for people, not data sets. */
    private static final int MOST_ROWS = 20_000;

    /** A row below the header. @param texts by place, of cells that are not empty */
    record Line(long number, Map<Integer, String> texts) {}

    BlankRows {
        headings = Collections.unmodifiableMap(new TreeMap<>(headings));
        whole = Map.copyOf(whole);
        rows = List.copyOf(rows);
    }

    /** The sheets that people see and that have a header. */
    static List<BlankRows> of(InputFile file, List<String> passwords) {
        RawOptions meant =
                new RawOptions(CellForm.MEANT, SystemFormats.ENGLISH, Optional.empty(), RawFormat.CSV, passwords);
        List<BlankRows> sheets = new ArrayList<>();
        try (GridBook book = TableBook.open(file, meant)) {
            for (int place = 0; place < book.sheets().size(); place++) {
                GridBook.Sheet sheet = book.sheets().get(place);
                if (sheet.hidden()) {
                    continue;
                }
                try (SheetView view = SheetView.open(file, sheet.name(), book.open(place))) {
                    if (!view.columns().isEmpty()) {
                        sheets.add(read(file, sheet.name(), view));
                    }
                }
            }
        }
        return sheets;
    }

    private static BlankRows read(InputFile file, String name, SheetView view) {
        List<Line> rows = new ArrayList<>();
        long foot = 0;
        while (view.next()) {
            RowClass rowClass = view.rowClass();
            boolean closes =
                    rowClass == RowClass.NOTE || rowClass == RowClass.TOTAL || rowClass == RowClass.OTHER_TABLE;
            if (closes && foot == 0) {
                foot = view.row().number();
            }
            if (!closes && rowClass != RowClass.REPEATED_HEADER && rowClass != RowClass.COLUMN_NUMBERS) {
                rows.add(line(view.row()));
            }
            if (rows.size() > MOST_ROWS) {
                throw file.refused("sheet \"" + name + "\" has more than " + MOST_ROWS + " rows; take a part of it");
            }
        }
        return new BlankRows(name, view.lastHeaderRow(), view.lowest(), view.columns(), rows, foot);
    }

    private static Line line(GridRow row) {
        Map<Integer, String> texts = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(row.column(i));
            if (!text.isBlank()) {
                texts.put(row.column(i), text.strip());
            }
        }
        return new Line(row.number(), texts);
    }
}
