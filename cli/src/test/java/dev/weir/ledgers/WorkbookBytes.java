package dev.weir.ledgers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Pages as a workbook, written by POI. */
final class WorkbookBytes {

    private final Workbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    private WorkbookBytes(Workbook workbook) {
        this.workbook = workbook;
    }

    static byte[] of(List<Page> pages, FileKind kind) {
        try (Workbook workbook = kind == FileKind.XLS ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WorkbookBytes bytes = new WorkbookBytes(workbook);
            for (Page page : pages) {
                bytes.sheet(page);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void sheet(Page page) {
        Sheet sheet = workbook.createSheet(page.name());
        for (int number = 1; number <= page.rows().size(); number++) {
            Row row = sheet.createRow(number - 1);
            row.setZeroHeight(page.hides(number));
            List<Cell> cells = page.rows().get(number - 1);
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column) != null) {
                    fill(row.createCell(column), cells.get(column), page.strikes(number));
                }
            }
        }
        for (Page.Block block : page.blocks()) {
            sheet.addMergedRegion(new CellRangeAddress(
                    block.firstRow() - 1, block.lastRow() - 1, block.firstColumn(), block.lastColumn()));
        }
        if (page.hidden()) {
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        }
    }

    private void fill(org.apache.poi.ss.usermodel.Cell to, Cell cell, boolean struck) {
        if (struck || cell.format() != null) {
            to.setCellStyle(style(cell.format(), struck));
        }
        switch (cell.kind()) {
            case TEXT -> to.setCellValue(text(cell));
            case NUMBER, DATE -> to.setCellValue(cell.number());
            case ERROR ->
                to.setCellErrorValue(FormulaError.forString(cell.shown()).getCode());
            case FORMULA -> {
                to.setCellFormula(cell.formula());
                to.setCellValue(cell.number());
            }
            case OPEN_FORMULA -> to.setCellFormula(cell.formula());
        }
    }

    private RichTextString text(Cell cell) {
        if (cell.struck() == null) {
            return workbook.getCreationHelper().createRichTextString(cell.shown());
        }
        RichTextString text = workbook.getCreationHelper().createRichTextString(cell.struck() + cell.shown());
        text.applyFont(0, cell.struck().length(), font(true));
        text.applyFont(cell.struck().length(), text.length(), font(false));
        return text;
    }

    private CellStyle style(String format, boolean struck) {
        return styles.computeIfAbsent(format + struck, key -> {
            CellStyle style = workbook.createCellStyle();
            if (format != null) {
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
            }
            if (struck) {
                style.setFont(font(true));
            }
            return style;
        });
    }

    private Font font(boolean struck) {
        Font font = workbook.createFont();
        font.setStrikeout(struck);
        return font;
    }
}
