package dev.weir.markup;

import dev.weir.markup.SheetMarks.AddedColumn;
import dev.weir.markup.SheetMarks.Place;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Adds a column at the right of what a sheet holds. */
final class ColumnWriter {

    /** In 1/256 of a character. */
    static final int WIDTH = 18 * 256;

    private final Sheet sheet;
    private final CellPaint paint;

    ColumnWriter(Sheet sheet, CellPaint paint) {
        this.sheet = sheet;
        this.paint = paint;
    }

    void write(AddedColumn added, RowPlaces places) {
        int column = behind();
        long header = places.of(added.headerRow());
        Set<Long> written = new HashSet<>();
        added.values().forEach((row, value) -> {
            long place = places.of(row);
            if (place > 0) {
                set(place, column, value);
                written.add(place);
            }
        });
        set(header, column, added.title());
        if (places != RowPlaces.SAME && !added.others().isEmpty()) {
            for (Row row : sheet) {
                long number = row.getRowNum() + 1L;
                if (number > header && !written.contains(number)) {
                    set(number, column, added.others());
                }
            }
        }
        sheet.setColumnWidth(column, WIDTH);
        sheet.setColumnHidden(column, false);
        PrintedPage.fitColumns(sheet);
    }

    private void set(long row, int column, String text) {
        Cell cell = SheetCells.cell(sheet, new Place(row, column));
        cell.setCellValue(text);
        cell.setCellStyle(paint.number());
    }

    private int behind() {
        int last = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                boolean empty = cell.getCellType() == CellType.BLANK
                        || cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().isBlank();
                last = empty ? last : Math.max(last, cell.getColumnIndex());
            }
        }
        for (CellRangeAddress merge : sheet.getMergedRegions()) {
            last = merge.getLastColumn() - last < 64 ? Math.max(last, merge.getLastColumn()) : last;
        }
        return last + 1;
    }
}
