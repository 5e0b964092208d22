package dev.weir.workbook;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes the table of a sheet with its total and its chart. The first rows settle the widths, so that any number can follow. */
final class TableWriter {

    private static final int ROWS_MEASURED = 1000;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final Styles styles;
    private final Table table;
    private final List<String> titles;
    private final Iterator<? extends List<?>> further;
    private final List<List<?>> measured = new ArrayList<>();
    private final Grid grid;
    private final List<Float> heights = new ArrayList<>();
    private int next;

    TableWriter(SXSSFWorkbook workbook, SXSSFSheet sheet, Styles styles, Table table) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.styles = styles;
        this.table = table;
        titles = distinct(table.columns());
        further = table.rows().iterator();
        while (measured.size() < ROWS_MEASURED && further.hasNext()) {
            measured.add(further.next());
        }
        grid = Grid.of(table, measured);
    }

    Grid grid() {
        return grid;
    }

    /**
     * @param top the index of the row where the header stands
     * @param above how high the rows above it are, in points
     * @return the index of the first row below the table and its chart
     */
    int write(int top, float above) {
        next = top;
        header();
        sheet.createFreezePane(0, next);
        sheet.setRepeatingRows(new CellRangeAddress(top, top, -1, -1));
        if (measured.isEmpty()) {
            nothing();
            return next + 1;
        }
        measured.forEach(row -> row(row, false));
        while (further.hasNext()) {
            if (next - top > Table.MOST_ROWS) {
                throw new WeirException(
                        Stage.EXPORT,
                        sheet.getSheetName(),
                        "the table has more than %,d rows, which is all that a sheet holds; write it as CSV, or choose fewer rows"
                                .formatted(Table.MOST_ROWS));
            }
            row(further.next(), false);
        }
        TableRange range = new TableRange(sheet.getSheetName(), top, next - 1);
        SpreadsheetTable.declare(workbook.getXSSFWorkbook().getSheet(sheet.getSheetName()), range, titles);
        table.total().ifPresent(total -> row(total, true));
        return Math.max(next, chartEnd(range, above)) + 1;
    }

    private int chartEnd(TableRange range, float above) {
        if (table.chart().isEmpty() || range.rows() > Chart.MOST_CATEGORIES) {
            return next;
        }
        ChartData data = ChartData.of(table, table.chart().get(), measured);
        ChartPlace place = ChartPlace.of(grid, data, range, heights, next);
        if (place.isCut(above, heights, grid.width(grid.widths().size()))) {
            // one row earlier, so that the frame of the chart is not drawn on the page before
            sheet.setRowBreak(place.firstRow() - 2);
        }
        new ChartDrawing(styles, table, data, titles, range)
                .draw(workbook.getXSSFWorkbook().getSheet(sheet.getSheetName()), place);
        return place.lastRow() + 1;
    }

    private void header() {
        SXSSFRow row = sheet.createRow(next++);
        int lines = 1;
        for (int index = 0; index < titles.size(); index++) {
            Cell cell = row.createCell(index);
            cell.setCellValue(titles.get(index));
            cell.setCellStyle(styles.header(table.columns().get(index).format().isNumber()));
            lines = Math.max(lines, Grid.lines(titles.get(index), grid.widths().get(index) - 1));
        }
        height(row, lines, 9);
    }

    private void row(List<?> values, boolean total) {
        SXSSFRow row = sheet.createRow(next++);
        int lines = 1;
        for (int index = 0; index < titles.size(); index++) {
            CellFormat format = table.columns().get(index).format();
            Object value = values.get(index);
            Cell cell = row.createCell(index);
            CellValues.fill(cell, format, value);
            cell.setCellStyle(styles.cell(format, total, CellValues.isRun(value)));
            if (!format.isNumber()) {
                lines = Math.max(
                        lines,
                        Grid.lines(Grid.shown(format, value), grid.widths().get(index) - 1));
            }
        }
        height(row, lines, 4);
    }

    private void nothing() {
        SXSSFRow row = sheet.createRow(next++);
        Cell cell = row.createCell(0);
        cell.setCellValue(table.nothing());
        cell.setCellStyle(styles.text(Block.Look.SUBTITLE));
        sheet.addMergedRegion(new CellRangeAddress(
                row.getRowNum(), row.getRowNum(), 0, grid.widths().size() - 1));
        height(row, 1, 8);
    }

    private void height(SXSSFRow row, int lines, float margin) {
        float points = Math.min(409, lines * (SheetWriter.LINE - 1) + margin);
        row.setHeightInPoints(points);
        if (heights.size() <= ROWS_MEASURED) {
            heights.add(points);
        }
    }

    /** A spreadsheet's table has each title once, in whatever case, and none without a letter. */
    private static List<String> distinct(List<TableColumn> columns) {
        Set<String> given = new HashSet<>();
        List<String> titles = new ArrayList<>();
        for (TableColumn column : columns) {
            String wanted = CellValues.text(
                    column.title().isBlank() ? "–" : column.title().strip());
            String title = wanted;
            for (int number = 2; !given.add(title.toLowerCase(Locale.ROOT)); number++) {
                title = wanted + " " + number;
            }
            titles.add(title);
        }
        return titles;
    }
}
