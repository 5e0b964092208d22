package dev.weir.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.markup.FrontSheet.Line;
import dev.weir.markup.FrontSheet.Look;
import dev.weir.markup.SheetMarks.AddedColumn;
import dev.weir.markup.SheetMarks.Note;
import dev.weir.markup.SheetMarks.Place;
import dev.weir.markup.SheetMarks.Weight;
import dev.weir.read.InputFile;
import dev.weir.read.excel.BookOptions;
import dev.weir.read.excel.ExcelReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedCopyTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", ".xls"})
    void keepsSomeRowsWithTheirBlockLooksFormulasAndComments(String ending) throws IOException {
        Path original = ledger(ending);
        Path target = folder.resolve("copy");
        SheetMarks marks = new SheetMarks(
                "台账",
                Optional.of(Set.of(1L, 2L, 5L, 9L)),
                List.of(
                        new Note(new Place(5, 1), Weight.ERROR, "不是金额"),
                        new Note(new Place(9, 0), Weight.WARNING, "重复")),
                Map.of(new Place(9, 2), "同上的值"),
                Optional.of(new AddedColumn("回执号", 2, Map.of(5L, "R5-AAAA", 9L, "R9-BBBB"), "仅供参考")));
        FrontSheet front = new FrontSheet("请先看这里", List.of(20, 40), List.of(Line.of(Look.TITLE, "退回")));
        InputFile file = new InputFile(original, "ledger");

        String written = MarkedCopy.write(
                file,
                () -> ExcelReader.open(file, BookOptions.meant(List.of())),
                new Markup(Optional.of(front), List.of(marks), true, Optional.of("T1")),
                target);

        assertThat(written).isEqualTo(ending);
        try (Workbook copy = WorkbookFactory.create(target.toFile(), null, true)) {
            assertThat(copy.getNumberOfSheets()).isEqualTo(2);
            assertThat(copy.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("退回");
            assertThat(copy.getName("WeirReturned")).isNotNull();
            Sheet sheet = copy.getSheetAt(1);
            assertThat(sheet.getProtect()).isFalse();
            // title, header, the block of rows 4 to 6, row 9
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            assertThat(sheet.getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .containsExactlyInAnyOrder("A1:C1", "A3:A5");
            assertThat(sheet.getColumnWidth(1)).isEqualTo(7000);
            assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(50);
            assertThat(sheet.getRow(3).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(100);
            Cell wrong = sheet.getRow(3).getCell(1);
            assertThat(wrong.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.index);
            assertThat(wrong.getCellComment().getString().getString()).isEqualTo("不是金额\n原有批注");
            assertThat(sheet.getCellComments()).hasSize(2);
            assertThat(sheet.getRow(5).getCell(2).getStringCellValue()).isEqualTo("同上的值");
            assertThat(column(sheet, 3)).containsExactly("", "回执号", "仅供参考", "R5-AAAA", "仅供参考", "R9-BBBB");
        }
    }

    @Test
    void marksFaultsInACopyOfEverything() throws IOException {
        Path original = ledger(".xlsx");
        Path target = folder.resolve("copy.xlsx");
        InputFile file = new InputFile(original, "ledger");
        FrontSheet front = new FrontSheet("错误", List.of(20), List.of(Line.of(Look.TITLE, "错误")));

        MarkedCopy.write(
                file,
                () -> ExcelReader.open(file, BookOptions.meant(List.of())),
                Markup.everything(
                        front,
                        List.of(SheetMarks.notes("台账", List.of(new Note(new Place(5, 1), Weight.ERROR, "不是金额"))))),
                target);

        try (Workbook copy = WorkbookFactory.create(target.toFile(), null, true)) {
            assertThat(copy.getNumberOfSheets()).isEqualTo(3);
            Sheet sheet = copy.getSheet("台账");
            assertThat(sheet.getLastRowNum()).isEqualTo(9);
            assertThat(sheet.getRow(4).getCell(2).getCellFormula()).isEqualTo("B5*2");
            assertThat(sheet.getRow(4).getCell(1).getCellComment().getString().getString())
                    .startsWith("不是金额");
        }
    }

    @Test
    void aTextBecomesAWorkbook() throws IOException {
        Path original = Files.writeString(
                folder.resolve("ledger.html"),
                "<html><table><tr><td>户号</td><td>金额</td></tr><tr><td>1</td><td>=1+1</td></tr><tr><td>2</td><td>x</td></tr></table></html>");
        Path target = folder.resolve("copy");
        InputFile file = new InputFile(original, "ledger");
        SheetMarks marks = new SheetMarks(
                "Table 1",
                Optional.of(Set.of(1L, 3L)),
                List.of(new Note(new Place(3, 1), Weight.ERROR, "不是金额")),
                Map.of(),
                Optional.of(new AddedColumn("回执号", 1, Map.of(3L, "R5-AAAA"), "")));

        String written = MarkedCopy.write(
                file,
                () -> ExcelReader.open(file, BookOptions.meant(List.of())),
                new Markup(Optional.empty(), List.of(marks), true, Optional.of("T1")),
                target);

        assertThat(written).isEqualTo(".xlsx");
        try (Workbook copy = WorkbookFactory.create(target.toFile(), null, true)) {
            Sheet sheet = copy.getSheetAt(0);
            assertThat(column(sheet, 0)).containsExactly("户号", "2");
            assertThat(column(sheet, 2)).containsExactly("回执号", "R5-AAAA");
            assertThat(sheet.getRow(1).getCell(1).getCellComment().getString().getString())
                    .isEqualTo("不是金额");
        }
    }

    private static List<String> column(Sheet sheet, int column) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(row -> sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK))
                .map(Cell::toString)
                .toList();
    }

    /** Title, header, rows 3 to 10; 4 to 6 are a block; each has a formula; row 5 a comment; protected; another sheet. */
    private Path ledger(String ending) throws IOException {
        Path file = folder.resolve("ledger" + ending);
        try (Workbook workbook = ending.equals(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("台账");
            sheet.createRow(0).createCell(0).setCellValue("低保台账");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
            Row header = sheet.createRow(1);
            List.of("社区", "金额", "两倍").forEach(text -> header.createCell(Math.max(0, header.getLastCellNum()))
                    .setCellValue(text));
            for (int i = 2; i < 10; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("社区" + i);
                row.createCell(1).setCellValue((i + 1) * 10);
                row.createCell(2).setCellFormula("B" + (i + 1) + "*2");
            }
            sheet.addMergedRegion(CellRangeAddress.valueOf("A4:A6"));
            sheet.setColumnWidth(1, 7000);
            new CellPaint(workbook).comment(sheet, new CellAddress(4, 1), "原有批注");
            new CellPaint(workbook).comment(sheet, new CellAddress(7, 1), "别的批注");
            workbook.createSheet("代码").createRow(0).createCell(0).setCellValue("x");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.protectSheet("geheim");
            workbook.write(out);
        }
        return file;
    }
}
