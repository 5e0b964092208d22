package dev.weir.markup;

import dev.weir.markup.SheetMarks.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Cells by their place. */
final class SheetCells {

    private SheetCells() {}

    static Row row(Sheet sheet, long number) {
        Row row = sheet.getRow((int) number - 1);
        return row == null ? sheet.createRow((int) number - 1) : row;
    }

    static Cell cell(Sheet sheet, Place place) {
        return row(sheet, place.row()).getCell(place.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Puts the results in the place of a row's formulas: what they refer to may go. */
    static void fix(Row row) {
        List<Cell> formulas = new ArrayList<>();
        row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.add(cell);
            }
        });
        formulas.forEach(SheetCells::fix);
    }

    private static void fix(Cell formula) {
        boolean known = !(formula instanceof XSSFCell xlsx) || xlsx.getCTCell().isSetV();
        Consumer<Cell> result = known ? result(formula) : cell -> {};
        CellStyle style = formula.getCellStyle();
        Row row = formula.getRow();
        int column = formula.getColumnIndex();
        if (formula.isPartOfArrayFormulaGroup()) {
            formula.getSheet().removeArrayFormula(formula);
        }
        if (row.getCell(column) != null) {
            row.removeCell(row.getCell(column));
        }
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        result.accept(cell);
    }

    private static Consumer<Cell> result(Cell formula) {
        return switch (formula.getCachedFormulaResultType()) {
            case NUMERIC -> {
                double number = formula.getNumericCellValue();
                yield cell -> cell.setCellValue(number);
            }
            case BOOLEAN -> {
                boolean truth = formula.getBooleanCellValue();
                yield cell -> cell.setCellValue(truth);
            }
            case ERROR -> {
                byte error = formula.getErrorCellValue();
                yield cell -> cell.setCellErrorValue(error);
            }
            default -> {
                String text = formula.getRichStringCellValue().getString();
                yield cell -> cell.setCellValue(text);
            }
        };
    }
}
