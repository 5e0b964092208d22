package dev.weir.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a form looks, and which of its cells may be changed. */
final class FormStyles {

    private static final short BODY = 11;

    private final XSSFWorkbook workbook;
    private final String fontName;
    private final Map<Object, XSSFCellStyle> made = new HashMap<>();

    private record Entry(FormEntry entry, boolean lined) {}

    private record Heading(boolean required) {}

    FormStyles(XSSFWorkbook workbook, Locale locale) {
        this.workbook = workbook;
        this.fontName = locale.getLanguage().equals("zh") ? "宋体" : "Arial";
        XSSFFont usual = workbook.getFontAt(0);
        usual.setFontName(fontName);
        usual.setFontHeightInPoints(BODY);
    }

    CellStyle title() {
        return style("title", style -> {
            style.setFont(font(16, true, Paint.INK));
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setLocked(false);
        });
    }

    CellStyle notice() {
        return style("notice", style -> {
            style.setFont(font(9, false, Paint.MUTED));
            style.setAlignment(HorizontalAlignment.CENTER);
        });
    }

    CellStyle label() {
        return style("label", style -> style.setFont(font(BODY, false, Paint.INK)));
    }

    CellStyle heading(boolean required) {
        return style(new Heading(required), style -> {
            style.setFont(font(BODY, true, Paint.INK));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor((required ? Paint.HEADER : Paint.BAND).color());
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setWrapText(true);
            lines(style);
            if (required) {
                style.setBorderBottom(BorderStyle.MEDIUM);
                style.setBottomBorderColor(Paint.ACCENT.color());
            }
        });
    }

    /** @param lined whether the cell has a border */
    CellStyle entry(FormEntry entry, boolean lined) {
        return style(new Entry(entry, lined), style -> {
            style.setDataFormat(workbook.createDataFormat().getFormat(entry.format()));
            style.setAlignment(entry.isNumber() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            style.setLocked(false);
            style.setWrapText(entry.isWrapped());
            if (lined) {
                lines(style);
            }
        });
    }

    CellStyle sentence() {
        return style("sentence", style -> style.setWrapText(true));
    }

    CellStyle explained() {
        return style("explained", style -> {
            style.setWrapText(true);
            lines(style);
        });
    }

    private static void lines(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private XSSFCellStyle style(Object key, Consumer<XSSFCellStyle> look) {
        return made.computeIfAbsent(key, absent -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            look.accept(style);
            return style;
        });
    }

    private XSSFFont font(int points, boolean bold, Paint paint) {
        XSSFFont font = workbook.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(paint.color());
        return font;
    }
}
