package dev.weir.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/**
 * Tells the spreadsheet that these cells are a table: it can be filtered, sorted and named in formulas. Its bands are a conditional format as
 * well, on the same rows, since LibreOffice draws no styles of tables.
 */
final class SpreadsheetTable {

    private SpreadsheetTable() {}

    static void declare(XSSFSheet sheet, TableRange range, List<String> titles) {
        CTTable table = sheet.createTable(null).getCTTable();
        String whole = range.whole(titles.size()).formatAsString();
        table.setRef(whole);
        table.addNewAutoFilter().setRef(whole);
        CTTableColumns columns = table.addNewTableColumns();
        columns.setCount(titles.size());
        for (int index = 0; index < titles.size(); index++) {
            CTTableColumn column = columns.addNewTableColumn();
            column.setId(index + 1L);
            column.setName(titles.get(index));
        }
        CTTableStyleInfo style = table.addNewTableStyleInfo();
        style.setName("TableStyleLight1");
        style.setShowRowStripes(true);
        band(sheet, range, titles.size());
    }

    private static void band(XSSFSheet sheet, TableRange range, int columns) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        int firstRow = range.headerRow() + 2;
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule("MOD(ROW(),2)=" + firstRow % 2);
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(Paint.BAND.color());
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(range.headerRow() + 1, range.lastRow(), 0, columns - 1)},
                rule);
    }
}
