package dev.weir.markup;

import dev.weir.markup.SheetMarks.AddedColumn;
import dev.weir.markup.SheetMarks.Note;
import dev.weir.markup.SheetMarks.Place;
import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.workbook.WorkbookWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A new workbook with the marked sheets of a book, as texts. Rows are written as they are read. */
final class GridCopy {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDEST = 40;

    private final SXSSFWorkbook workbook;
    private final CellPaint paint;
    private final CellStyle text;
    private final CellStyle literal;

    private GridCopy(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        this.paint = new CellPaint(workbook);
        this.text = style(false);
        this.literal = style(true);
    }

    static void write(GridBook book, Markup markup, Path target) throws IOException {
        try (XSSFWorkbook whole = new XSSFWorkbook();
                SXSSFWorkbook streamed = new SXSSFWorkbook(whole, ROWS_IN_MEMORY)) {
            GridCopy copy = new GridCopy(streamed);
            markup.front().ifPresent(front -> FrontSheetWriter.write(streamed, front));
            Map<String, SheetMarks> marks = new HashMap<>();
            markup.sheets().forEach(sheet -> marks.put(sheet.sheet(), sheet));
            for (int i = 0; i < book.sheets().size(); i++) {
                String name = book.sheets().get(i).name();
                SheetMarks own = marks.get(name);
                if (own != null || !markup.onlyThese()) {
                    try (GridRows rows = book.open(i)) {
                        copy.sheet(name, rows, Optional.ofNullable(own).orElse(SheetMarks.notes(name, List.of())));
                    }
                }
            }
            markup.mark()
                    .ifPresent(
                            mark -> whole.getProperties().getCustomProperties().addProperty(PoiCopy.MARK, mark));
            WorkbookWriter.save(streamed, LocalDateTime.of(1980, 1, 1, 0, 0), target);
        }
    }

    private void sheet(String name, GridRows rows, SheetMarks marks) {
        String safe = WorkbookUtil.createSafeSheetName(name.isEmpty() ? "Sheet1" : name);
        Sheet sheet = workbook.createSheet(workbook.getSheet(safe) == null ? safe : safe + "2");
        Map<Long, List<Note>> notes = new HashMap<>();
        marks.notes().forEach(note -> notes.computeIfAbsent(note.place().row(), row -> new ArrayList<>())
                .add(note));
        Map<Long, Map<Integer, String>> texts = new HashMap<>();
        marks.texts().forEach((place, value) -> texts.computeIfAbsent(place.row(), row -> new HashMap<>())
                .put(place.column(), value));
        if (marks.column().isPresent()) {
            PrintedPage.fitColumns(sheet);
        }
        int behind = lastColumn(marks) + 1;
        int written = 0;
        GridRow row = new GridRow();
        while (rows.next(row)) {
            if (marks.kept().isPresent() && !marks.kept().get().contains(row.number())) {
                continue;
            }
            texts.getOrDefault(row.number(), Map.of()).forEach(row::set);
            Row out = row(sheet, row, written++, notes.getOrDefault(row.number(), List.of()));
            if (marks.column().isPresent()) {
                AddedColumn added = marks.column().get();
                if (row.number() == added.headerRow()) {
                    behind = Math.max(behind, lastColumn(row) + 1);
                }
                addition(sheet, out, behind, added, row.number());
            }
        }
    }

    private static int lastColumn(GridRow row) {
        return row.size() == 0 ? -1 : row.column(row.size() - 1);
    }

    private static int lastColumn(SheetMarks marks) {
        return Stream.concat(marks.notes().stream().map(Note::place), marks.texts().keySet().stream())
                .mapToInt(Place::column)
                .max()
                .orElse(-1);
    }

    private void addition(Sheet sheet, Row row, int column, AddedColumn added, long number) {
        String value =
                number == added.headerRow() ? added.title() : added.values().get(number);
        if (value != null) {
            Cell cell = row.createCell(column);
            cell.setCellValue(value);
            cell.setCellStyle(paint.number());
            sheet.setColumnWidth(column, ColumnWriter.WIDTH);
        }
    }

    private Row row(Sheet sheet, GridRow row, int number, List<Note> notes) {
        Row out = sheet.createRow(number);
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            String value = row.text(column);
            Cell cell = out.createCell(column);
            cell.setCellValue(value);
            cell.setCellStyle(!value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0 ? literal : text);
            widen(sheet, column, value);
        }
        for (Note note : notes) {
            paint.note(sheet, new Place(number + 1L, note.place().column()), note);
        }
        return out;
    }

    private static void widen(Sheet sheet, int column, String value) {
        int wide =
                Math.min(WIDEST, value.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum() + 2);
        if (sheet.getColumnWidth(column) < wide * 256) {
            sheet.setColumnWidth(column, wide * 256);
        }
    }

    /** @param quoted whether a spreadsheet must be told that it is a text */
    private CellStyle style(boolean quoted) {
        CellStyle style = workbook.createCellStyle();
        style.setQuotePrefixed(quoted);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
