package dev.weir.markup;

import dev.weir.markup.FrontSheet.Line;
import dev.weir.markup.FrontSheet.Look;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes a sheet of plain words before the sheets of a workbook. */
final class FrontSheetWriter {

    private static final float LINE_HEIGHT = 18;

    private final Workbook workbook;
    private final FrontSheet front;
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

    private FrontSheetWriter(Workbook workbook, FrontSheet front) {
        this.workbook = workbook;
        this.front = front;
    }

    static void write(Workbook workbook, FrontSheet front) {
        new FrontSheetWriter(workbook, front).write();
    }

    private void write() {
        String name = front.name();
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = front.name() + i;
        }
        Sheet sheet = workbook.createSheet(name);
        for (int i = 0; i < front.widths().size(); i++) {
            sheet.setColumnWidth(i, front.widths().get(i) * 256);
        }
        int number = 0;
        for (Line line : front.lines()) {
            line(sheet, number++, line);
        }
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        workbook.setSheetOrder(name, 0);
        for (Sheet other : workbook) {
            other.setSelected(false);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
        sheet.setSelected(true);
    }

    private void line(Sheet sheet, int number, Line line) {
        Row row = sheet.createRow(number);
        boolean table = line.look() == Look.HEADER || line.look() == Look.ROW;
        int lines = 1;
        int whole = front.widths().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(line.cells().get(i));
            cell.setCellStyle(style(line.look()));
            lines = Math.max(lines, lines(line.cells().get(i), table ? width(i) : whole));
        }
        if (!table && front.widths().size() > 1) {
            sheet.addMergedRegion(
                    new CellRangeAddress(number, number, 0, front.widths().size() - 1));
        }
        row.setHeightInPoints(line.look() == Look.TITLE ? 32 : LINE_HEIGHT * lines + 3);
    }

    private int width(int column) {
        return column < front.widths().size() ? front.widths().get(column) : 10;
    }

    /** How many lines a text takes: a Chinese character is as wide as two others. */
    private static int lines(String text, int width) {
        int sum = 0;
        for (String part : text.split("\n", -1)) {
            int wide = part.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
            sum += Math.max(1, (wide * 11 / 10 + width - 1) / width);
        }
        return sum;
    }

    private CellStyle style(Look look) {
        return styles.computeIfAbsent(look, absent -> {
            CellStyle style = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setFontName("微软雅黑");
            font.setFontHeightInPoints((short)
                    switch (look) {
                        case TITLE -> 18;
                        case NOTE -> 9;
                        default -> 11;
                    });
            font.setBold(look == Look.TITLE || look == Look.HEADER);
            if (look == Look.NOTE) {
                font.setColor(IndexedColors.GREY_50_PERCENT.index);
            }
            style.setFont(font);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            if (look == Look.HEADER || look == Look.ROW) {
                List.<Consumer<BorderStyle>>of(
                                style::setBorderBottom,
                                style::setBorderTop,
                                style::setBorderLeft,
                                style::setBorderRight)
                        .forEach(border -> border.accept(BorderStyle.THIN));
            }
            if (look == Look.HEADER) {
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.index);
            }
            return style;
        });
    }
}
