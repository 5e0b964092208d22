package dev.weir.sample.input;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet that is written the way clerks write: numbers here, text there, titles across the table. Rows and columns count from 1. */
public final class Sheet {

    private final org.apache.poi.ss.usermodel.Sheet sheet;
    private final CellStyle digits;
    private final CellStyle day;
    private final CellStyle moment;
    private final CellStyle centred;
    private final CellStyle wrapped;

    /** Adds a sheet to a workbook of either kind. */
    public Sheet(Workbook workbook, String name) {
        sheet = workbook.createSheet(name);
        digits = workbook.createCellStyle();
        digits.setDataFormat(workbook.createDataFormat().getFormat("0"));
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
        moment = workbook.createCellStyle();
        moment.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d h:mm"));
        centred = workbook.createCellStyle();
        centred.setAlignment(HorizontalAlignment.CENTER);
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
    }

    /** A text; null leaves the cell empty. */
    public void text(int row, int column, String value) {
        if (value != null) {
            cell(row, column).setCellValue(value);
        }
    }

    /** A number, shown without decimals and never as 3.3E+14. */
    public void number(int row, int column, double value) {
        Cell cell = cell(row, column);
        cell.setCellValue(value);
        cell.setCellStyle(digits);
    }

    /** A number as a spreadsheet shows it by itself: with its decimals, and 13812345678 in as many digits as the column is wide. */
    public void plainNumber(int row, int column, double value) {
        cell(row, column).setCellValue(value);
    }

    /** A sum that the spreadsheet works out, with the value it has worked out. */
    public void sum(int row, int column, String formula, double value) {
        Cell cell = cell(row, column);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    /** A date, shown as 2024/3/5. */
    public void date(int row, int column, LocalDate value) {
        Cell cell = cell(row, column);
        cell.setCellValue(value);
        cell.setCellStyle(day);
    }

    /** A date with a time, as a spreadsheet stores it. */
    public void moment(int row, int column, LocalDateTime value) {
        Cell cell = cell(row, column);
        cell.setCellValue(value);
        cell.setCellStyle(moment);
    }

    /** A text of several lines. */
    public void wrapped(int row, int column, String value) {
        Cell cell = cell(row, column);
        cell.setCellValue(value);
        cell.setCellStyle(wrapped);
        cell.getRow().setHeightInPoints(value.lines().count() * sheet.getDefaultRowHeightInPoints());
    }

    /** A text over several columns. */
    public void across(int row, int fromColumn, int toColumn, String value) {
        Cell cell = cell(row, fromColumn);
        cell.setCellValue(value);
        cell.setCellStyle(centred);
        sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, fromColumn - 1, toColumn - 1));
    }

    /** A text over several rows of a column. */
    public void down(int fromRow, int toRow, int column, String value) {
        text(fromRow, column, value);
        if (toRow > fromRow) {
            sheet.addMergedRegion(new CellRangeAddress(fromRow - 1, toRow - 1, column - 1, column - 1));
        }
    }

    /** How many characters of the usual font a column shows. */
    public void width(int column, int characters) {
        sheet.setColumnWidth(column - 1, characters * 256);
    }

    private Cell cell(int row, int column) {
        org.apache.poi.ss.usermodel.Row line = sheet.getRow(row - 1);
        return (line == null ? sheet.createRow(row - 1) : line).createCell(column - 1);
    }
}
