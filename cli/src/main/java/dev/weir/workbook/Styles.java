package dev.weir.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, each made once. */
final class Styles {

    private static final short BODY = 10;

    private final XSSFWorkbook workbook;
    private final Locale locale;
    private final String fontName;
    private final Map<Object, XSSFCellStyle> made = new HashMap<>();

    /** What else tells styles of cells of a table apart. */
    private record Cell(CellFormat format, boolean total, boolean literal) {}

    private record Header(boolean right) {}

    private record Value(CellFormat format) {}

    Styles(XSSFWorkbook workbook, Locale locale) {
        this.workbook = workbook;
        this.locale = locale;
        this.fontName = locale.getLanguage().equals("zh") ? "微软雅黑" : "Arial";
        XSSFFont usual = workbook.getFontAt(0);
        usual.setFontName(fontName);
        usual.setFontHeightInPoints(BODY);
    }

    Locale locale() {
        return locale;
    }

    String fontName() {
        return fontName;
    }

    XSSFCellStyle text(Block.Look look) {
        return style(look, style -> {
            style.setVerticalAlignment(look == Block.Look.HEADING ? VerticalAlignment.BOTTOM : VerticalAlignment.TOP);
            style.setWrapText(true);
            switch (look) {
                case TITLE -> style.setFont(font(18, true, Paint.INK));
                case SUBTITLE -> style.setFont(font(BODY, false, Paint.MUTED));
                case STATEMENT -> style.setFont(font(14, true, Paint.ACCENT));
                case HEADING -> style.setFont(font(12, true, Paint.INK));
                case PARAGRAPH -> style.setFont(font(BODY, false, Paint.INK));
                case NOTE -> style.setFont(font(9, false, Paint.MUTED));
            }
        });
    }

    XSSFCellStyle link() {
        return style("link", style -> style.setFont(font(11, false, Paint.ACCENT)));
    }

    XSSFCellStyle header(boolean right) {
        return style(new Header(right), style -> {
            style.setFont(font(BODY, true, Paint.INK));
            fill(style, Paint.HEADER);
            style.setAlignment(right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            style.setBorderBottom(BorderStyle.MEDIUM);
            style.setBottomBorderColor(Paint.ACCENT.color());
        });
    }

    /** @param literal whether a spreadsheet must be told that it is a text, since it would run it when somebody edits the cell */
    XSSFCellStyle cell(CellFormat format, boolean total, boolean literal) {
        return style(new Cell(format, total, literal), style -> {
            style.setFont(font(BODY, total, Paint.INK));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setDataFormat(workbook.createDataFormat().getFormat(format.code()));
            style.setAlignment(format.isNumber() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            style.setWrapText(!format.isNumber());
            style.setQuotePrefixed(literal);
            style.setBorderBottom(total ? BorderStyle.MEDIUM : BorderStyle.THIN);
            style.setBottomBorderColor((total ? Paint.ACCENT : Paint.LINE).color());
        });
    }

    XSSFCellStyle figureLabel() {
        return style("figure label", style -> {
            style.setFont(font(9, false, Paint.MUTED));
            fill(style, Paint.BAND);
            style.setWrapText(true);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setBorderTop(BorderStyle.MEDIUM);
            style.setTopBorderColor(Paint.ACCENT.color());
        });
    }

    XSSFCellStyle figureValue(CellFormat format) {
        return style(new Value(format), style -> {
            style.setFont(font(18, true, Paint.INK));
            fill(style, Paint.BAND);
            style.setIndention((short) 1);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setShrinkToFit(true);
            style.setDataFormat(workbook.createDataFormat().getFormat(format.code()));
        });
    }

    private XSSFCellStyle style(Object key, Consumer<XSSFCellStyle> look) {
        return made.computeIfAbsent(key, absent -> {
            XSSFCellStyle style = workbook.createCellStyle();
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

    private static void fill(XSSFCellStyle style, Paint paint) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(paint.color());
    }
}
