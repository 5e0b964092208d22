package dev.weir.markup;

import org.apache.poi.ss.usermodel.Sheet;

/** How a sheet with an added column is printed. */
final class PrintedPage {

    private PrintedPage() {}

    /** All columns on one page, however many pages the rows take: else the added one stands on a page of its own, beside nothing. */
    static void fitColumns(Sheet sheet) {
        for (int column : sheet.getColumnBreaks()) {
            sheet.removeColumnBreak(column);
        }
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
