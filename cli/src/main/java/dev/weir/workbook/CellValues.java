package dev.weir.workbook;

import dev.weir.table.CellValue;
import dev.weir.table.SpreadsheetText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;

/** Puts values into cells, exactly: what a spreadsheet's number would round stays a text. */
final class CellValues {

    /** How many digits of a number a spreadsheet keeps. */
    private static final int DIGITS = 15;

    private static final int LONGEST_TEXT = 32_767;

    /** In a file, {@code _x0041_} would mean the letter A (ECMA-376, 22.9.2.19). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellValues() {}

    /** @param value null leaves the cell empty; a text that is longer than a cell may be is cut, which its last letter … tells */
    static void fill(Cell cell, CellFormat format, Object value) {
        if (value == null) {
            return;
        }
        if (format.isNumber() && value instanceof Number number && isExact(number)) {
            cell.setCellValue(number.doubleValue());
            return;
        }
        if (format.kind() == CellFormat.Kind.DATE && value instanceof LocalDate date && date.getYear() >= 1900) {
            cell.setCellValue(date);
            return;
        }
        if (format.kind() == CellFormat.Kind.MOMENT
                && value instanceof LocalDateTime moment
                && moment.getYear() >= 1900) {
            cell.setCellValue(moment);
            return;
        }
        cell.setCellValue(text(value));
    }

    static String text(Object value) {
        String text = ESCAPE.matcher(CellValue.text(value)).replaceAll("_x005F_");
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /**
     * Whether a spreadsheet would run the text when somebody edits the cell, or opens it again from a CSV file. In a workbook the apostrophe
     * before it is a mark of the cell and no letter of the text.
     */
    static boolean isRun(Object value) {
        if (value == null || value instanceof Number) {
            return false;
        }
        String text = CellValue.text(value);
        return !SpreadsheetText.inert(text).equals(text);
    }

    private static boolean isExact(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue());
        }
        return new BigDecimal(number.toString()).stripTrailingZeros().precision() <= DIGITS;
    }
}
