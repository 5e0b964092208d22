package dev.weir.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts the sheets of a form together. */
final class FormSheets {

    /** So many rows have lines even when they are empty; what is filled in below them counts as well. */
    private static final int LINED_ROWS = 30;

    /** In points. */
    private static final float LINE = 15;

    private static final float TALLEST = 400;
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 45;

    private final BlankForm form;
    private final XSSFSheet sheet;
    private final FormStyles styles;

    FormSheets(XSSFWorkbook workbook, BlankForm form) {
        this.form = form;
        this.styles = new FormStyles(workbook, form.locale());
        this.sheet = workbook.createSheet(form.sheet());
        XSSFSheet guide = workbook.createSheet(form.guide().sheet());
        XSSFSheet choices = workbook.createSheet(form.guide().choices());
        int header = head();
        FormRules rules = new FormRules(sheet, choices, form.guide(), header + 1);
        columns(header, rules);
        rows(header + 1);
        finish(header);
        guide(guide);
        row(choices, 0);
        workbook.setSheetHidden(workbook.getSheetIndex(choices), true);
        workbook.setActiveSheet(0);
    }

    /** The lines above the header. @return the header's place */
    private int head() {
        int last = form.columns().size() - 1;
        int row = 0;
        line(row++, form.title(), styles.title(), last, 30);
        line(row++, form.notice(), styles.notice(), last, 18);
        for (String label : form.labels()) {
            Row line = row(sheet, row++);
            cell(line, 0, styles.label()).setCellValue(label);
            cell(line, 1, styles.entry(FormEntry.TEXT, true));
        }
        return row;
    }

    private void line(int place, String text, CellStyle style, int last, int height) {
        Row row = row(sheet, place);
        row.setHeightInPoints(height);
        for (int i = 0; i <= last; i++) {
            cell(row, i, style);
        }
        row.getCell(0).setCellValue(text);
        if (last > 0) {
            sheet.addMergedRegion(new CellRangeAddress(place, place, 0, last));
        }
    }

    private void columns(int header, FormRules rules) {
        Row row = row(sheet, header);
        row.setHeightInPoints(32);
        for (int i = 0; i < form.columns().size(); i++) {
            FormColumn column = form.columns().get(i);
            cell(row, i, styles.heading(column.required())).setCellValue(column.heading());
            sheet.setDefaultColumnStyle(i, styles.entry(column.entry(), false));
            sheet.setColumnWidth(i, CHARACTER * width(column));
            rules.add(i, column);
        }
    }

    /** A Chinese character is as wide as two letters. */
    private static int width(FormColumn column) {
        int letters =
                column.heading().codePoints().map(sign -> sign > 0xFF ? 2 : 1).sum() + 3;
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(column.entry().width(), letters)));
    }

    private void rows(int first) {
        for (int i = 0; i < Math.max(form.open() ? LINED_ROWS : 0, form.rows().size()); i++) {
            Row row = row(sheet, first + i);
            long lines = i < form.rows().size() ? lines(form.rows().get(i)) : 1;
            if (lines > 1) {
                row.setHeightInPoints(Math.min(TALLEST, LINE * lines));
            }
            for (int place = 0; place < form.columns().size(); place++) {
                FormEntry entry = form.columns().get(place).entry();
                Cell cell = cell(row, place, styles.entry(entry, true));
                if (i < form.rows().size()) {
                    put(cell, entry, form.rows().get(i).get(place));
                }
            }
        }
    }

    /** Most lines of a text of the row: programs do not make such rows higher by themselves. */
    private static long lines(List<String> texts) {
        return texts.stream().mapToLong(text -> text.lines().count()).max().orElse(1);
    }

    /** A value that is none of its column's stands as a text: the reader will say what is wrong with it. */
    static void put(Cell cell, FormEntry entry, String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            if (entry.isNumber()) {
                cell.setCellValue(new BigDecimal(text).doubleValue());
            } else if (entry == FormEntry.DATE) {
                cell.setCellValue(LocalDate.parse(text));
            } else if (entry == FormEntry.MOMENT) {
                cell.setCellValue(LocalDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")));
            } else {
                cell.setCellValue(text);
            }
        } catch (DateTimeParseException | NumberFormatException other) {
            cell.setCellValue(text);
        }
    }

    private void finish(int header) {
        sheet.createFreezePane(0, header + 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, header, -1, -1));
        sheet.getPrintSetup().setLandscape(form.columns().size() > 6);
        sheet.getPrintSetup()
                .setPaperSize(form.columns().size() > 12 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }

    private void guide(XSSFSheet guide) {
        int next = 0;
        cell(row(guide, next), 0, styles.title()).setCellValue(form.title());
        guide.addMergedRegion(new CellRangeAddress(next, next++, 0, 2));
        for (String sentence : form.guide().sentences()) {
            cell(row(guide, next), 0, styles.sentence()).setCellValue(sentence);
            guide.addMergedRegion(new CellRangeAddress(next, next, 0, 2));
            next++;
        }
        next++;
        List<String> headings = form.guide().headings();
        Row head = row(guide, next++);
        for (int i = 0; i < headings.size(); i++) {
            cell(head, i, styles.heading(false)).setCellValue(headings.get(i));
        }
        for (int i = 0; i < form.columns().size(); i++) {
            FormColumn column = form.columns().get(i);
            Row row = row(guide, next++);
            // with its letter: a name alone would be taken for the header of another table
            String letter = CellReference.convertNumToColString(i);
            cell(row, 0, styles.explained()).setCellValue(letter + "  " + column.heading());
            cell(row, 1, styles.explained())
                    .setCellValue(column.required() ? form.guide().must() : "");
            cell(row, 2, styles.explained()).setCellValue(column.hint());
        }
        guide.setColumnWidth(0, CHARACTER * 24);
        guide.setColumnWidth(1, CHARACTER * 10);
        guide.setColumnWidth(2, CHARACTER * 90);
        guide.setFitToPage(true);
        guide.getPrintSetup().setFitHeight((short) 0);
        guide.enableLocking();
    }

    static Row row(XSSFSheet sheet, int place) {
        Row row = sheet.getRow(place);
        return row == null ? sheet.createRow(place) : row;
    }

    private static Cell cell(Row row, int place, CellStyle style) {
        Cell cell = row.createCell(place);
        cell.setCellStyle(style);
        return cell;
    }
}
