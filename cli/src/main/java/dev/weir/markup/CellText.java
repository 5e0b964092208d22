package dev.weir.markup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;

/** Writes a text into an empty cell as its format wants it: a day as a day where the cell shows days, else as a text, so that no number loses digits. */
final class CellText {

    private CellText() {}

    static void put(Cell cell, String text) {
        boolean day = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && showsDays(cell);
        try {
            if (day) {
                cell.setCellValue(LocalDate.parse(text));
                return;
            }
        } catch (DateTimeParseException noDay) {
            // written as it is
        }
        cell.setCellValue(text);
    }

    private static boolean showsDays(Cell cell) {
        return DateUtil.isADateFormat(
                cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
    }
}
