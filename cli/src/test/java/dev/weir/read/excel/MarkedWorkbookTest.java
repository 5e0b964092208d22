package dev.weir.read.excel;

import static dev.weir.read.grid.LedgerMappings.mapping;
import static dev.weir.read.grid.LedgerMappings.optional;
import static dev.weir.read.grid.LedgerMappings.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.Mapping;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What marks cells and rows besides their texts, in .xlsx and in .xls. */
class MarkedWorkbookTest {

    private static final Mapping HOUSES = mapping(required("no", "户号"), optional("head", "户主"), optional("note", "备注"));

    @TempDir
    Path folder;

    static Stream<Workbook> workbooks() {
        return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void tellsARowThatIsStruckOut(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        style(row(sheet, 1, "H1", "张三", "迁出"), struck(workbook), 0, 1, 2);
        style(row(sheet, 2, "H2", "李四", "迁出"), struck(workbook), 0);
        row(sheet, 3, "H3", "王五", "在住");

        ReadLedger ledger = read(workbook, HOUSES);

        assertThat(ledger.rows()).containsExactly("2|H1|张三|迁出", "3|H2|李四|迁出", "4|H3|王五|在住");
        assertThat(ledger.marks()).containsExactly("struck: struck", "struck: struck", "");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aStruckCellIsNoValue(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        style(row(sheet, 1, "H1", "张三", "x"), struck(workbook), 1);

        ReadLedger ledger = read(workbook, HOUSES);

        assertThat(ledger.rows()).containsExactly("2|H1|F066:张三|x");
        assertThat(ledger.marks()).containsExactly("");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aStruckPartOfACellIsNoPartOfItsValue(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        Row row = row(sheet, 1, "H1", null, null);
        row.createCell(1).setCellValue(rich(workbook, "张大三张三", 0, 3));
        row.createCell(2).setCellValue(rich(workbook, "旧的", 0, 2));
        Row other = row(sheet, 2, "H2", null, null);
        other.createCell(1).setCellValue(rich(workbook, "李四李小四", 2, 5));

        ReadLedger ledger = read(workbook, HOUSES);

        assertThat(ledger.rows()).containsExactly("2|H1|张三|F066:旧的", "3|H2|李四|");
        assertThat(ledger.marks()).containsExactly("part:head", "part:head");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aPartOfAStruckCellThatIsNotStruckCounts(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        Row row = row(sheet, 1, "H1", null, null);
        Font plain = workbook.createFont();
        plain.setBold(true);
        RichTextString text = workbook.getCreationHelper().createRichTextString("张大三张三");
        text.applyFont(3, 5, plain);
        row.createCell(1).setCellValue(text);
        style(row, struck(workbook), 1);

        assertThat(read(workbook, HOUSES).rows()).containsExactly("2|H1|张三|");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void tellsHiddenRowsAndColumnsAndColours(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        row(sheet, 1, "H1", "张三", "x").setZeroHeight(true);
        style(row(sheet, 2, "H2", "李四", "x"), filled(workbook), 0, 1);
        sheet.setColumnHidden(2, true);

        ReadLedger ledger = read(workbook, HOUSES);

        assertThat(ledger.marks()).containsExactly("hidden", "fill:FFFF00");
        assertThat(ledger.summary().notes())
                .containsExactly(
                        "Sheet \"S\": 1 hidden row was read like the others.",
                        "Sheet \"S\": The hidden column \"备注\" was read like the others.");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aStruckMergedKeyIsStruckInEachRow(Workbook workbook) throws IOException {
        Sheet sheet = sheet(workbook);
        style(row(sheet, 1, "H1", "张三", null), struck(workbook), 0, 1);
        row(sheet, 2, null, "张小三", null);
        sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));

        ReadLedger ledger = read(workbook, HOUSES);

        assertThat(ledger.rows()).containsExactly("2|H1|张三|", "3|H1|张小三|");
        assertThat(ledger.marks()).containsExactly("struck: struck", "struck: struck");
    }

    private static Sheet sheet(Workbook workbook) {
        Sheet sheet = workbook.createSheet("S");
        row(sheet, 0, "户号", "户主", "备注");
        return sheet;
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
        return row;
    }

    private static void style(Row row, CellStyle style, int... columns) {
        for (int column : columns) {
            Cell cell = row.getCell(column);
            cell.setCellStyle(style);
        }
    }

    private static CellStyle struck(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(strike(workbook));
        return style;
    }

    private static Font strike(Workbook workbook) {
        Font font = workbook.createFont();
        font.setStrikeout(true);
        return font;
    }

    private static CellStyle filled(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static RichTextString rich(Workbook workbook, String text, int from, int until) {
        RichTextString rich = workbook.getCreationHelper().createRichTextString(text);
        Font plain = workbook.createFont();
        rich.applyFont(0, text.length(), plain);
        rich.applyFont(from, until, strike(workbook));
        return rich;
    }

    private ReadLedger read(Workbook workbook, Mapping mapping) throws IOException {
        Path file = folder.resolve("ledger");
        try (OutputStream out = Files.newOutputStream(file);
                workbook) {
            workbook.write(out);
        }
        return ReadLedger.of(file, mapping);
    }
}
