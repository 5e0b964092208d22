package dev.weir.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.WeirException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {

    @TempDir
    private Path folder;

    @Test
    void equalValuesAreEqualBytesWhereverAndWheneverTheyAreWritten() throws Exception {
        Path first = written("first.xlsx", SampleBook.book());
        Thread.sleep(2100); // zip entries count time in steps of two seconds
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Locale.setDefault(Locale.GERMANY);
            assertThat(written("second.xlsx", SampleBook.book())).hasSameBinaryContentAs(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void thePropertiesTellTheMomentOfTheData() throws IOException {
        try (XSSFWorkbook workbook = open(SampleBook.book())) {
            var core = workbook.getProperties().getCoreProperties();
            assertThat(core.getCreated()).isEqualTo("2026-08-01T02:00:00Z");
            assertThat(core.getModified()).isEqualTo("2026-08-01T02:00:00Z");
            assertThat(core.getTitle()).isEqualTo("停车：车位与车辆");
        }
    }

    @Test
    void eachTableIsOneForTheSpreadsheetAndItsTotalStandsBelowIt() throws IOException {
        try (XSSFWorkbook workbook = open(SampleBook.book())) {
            XSSFSheet sheet = workbook.getSheet("各社区");
            XSSFTable table = sheet.getTables().get(0);
            assertThat(table.getArea().formatAsString()).isEqualTo("A3:F13");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A3:F13");
            assertThat(table.getColumns())
                    .extracting(column -> column.getName())
                    .containsExactly("社区", "车位（个）", "车辆（辆）", "每百辆车的车位（个）", "占比", "截至");
            assertThat(sheet.getRow(13).getCell(0)).hasToString("合计");
            assertThat(workbook.getSheet("堆积").getTables().get(0).getColumns())
                    .extracting(column -> column.getName())
                    .contains("说明", "说明 2");
        }
    }

    @Test
    void theHeaderStaysInViewAndIsPrintedOnEachPageOfA4AcrossWithPageNumbers() throws IOException {
        try (XSSFWorkbook workbook = open(SampleBook.book())) {
            XSSFSheet sheet = workbook.getSheet("各社区");
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(3);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getFooter().getRight()).isEqualTo("&P / &N");
        }
    }

    @Test
    void aWideTableIsPrintedOnLargePagesBesideEachOtherSoThatItCanBeRead() throws IOException {
        List<TableColumn> columns = IntStream.range(0, 15)
                .mapToObj(index -> new TableColumn("栏目" + index, CellFormat.text()))
                .toList();
        Table table = new Table(
                columns,
                List.of(columns.stream().map(column -> "部门信息资源类的说明").toList()),
                Optional.empty(),
                Optional.empty(),
                "无");
        Book book = new Book(
                "目录",
                Locale.SIMPLIFIED_CHINESE,
                SampleBook.MOMENT,
                List.of(new BookSheet("目录", List.of(), Optional.of(table), List.of())));
        try (XSSFWorkbook workbook = open(book)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
            assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    @Test
    void aColumnIsAsWideAsItsChineseText() throws IOException {
        try (XSSFWorkbook workbook = open(SampleBook.book())) {
            assertThat(workbook.getSheet("各社区").getColumnWidth(0) / 256).isBetween("孝闻街道永丰社区".length() * 2, 24);
            assertThat(workbook.getSheet("堆积").getColumnWidth(4) / 256).isEqualTo(44);
            assertThat(workbook.getSheet("堆积").getRow(3).getHeightInPoints()).isGreaterThan(30);
        }
    }

    @Test
    void everySeriesHasItsColourAndEveryCategoryItsLabel() throws IOException {
        try (XSSFWorkbook workbook = open(SampleBook.book())) {
            List<String> charts = List.of("各社区", "趋势", "堆积").stream()
                    .map(name -> xml(workbook.getSheet(name)
                            .createDrawingPatriarch()
                            .getCharts()
                            .get(0)))
                    .toList();
            assertThat(charts).allSatisfy(chart -> assertThat(chart)
                    .contains("srgbClr val=\"1F5F99\"", "srgbClr val=\"C2500F\"", "tickLblSkip val=\"1\"")
                    .contains("<c:dispBlanksAs val=\"gap\"/>"));
            assertThat(charts.get(0))
                    .contains("<c:min val=\"0.0\"/>")
                    .contains("各社区!$A$4:$A$13", "各社区!$B$4:$B$13")
                    .doesNotContain("合计");
            assertThat(charts.get(1)).contains("c:lineChart").contains("2026-12");
            assertThat(charts.get(2)).contains("overlap val=\"100\"", "grouping val=\"stacked\"");
        }
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsMarkedAsTextAndKeepsItsLetters() throws IOException {
        try (XSSFWorkbook workbook =
                open(book(column(CellFormat.text()), "=1+1", "+86 13800000000", "@x", "_x0041_", "a\u0001b"))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, 1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell(sheet, 1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(cell(sheet, 1).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell(sheet, 2).getCellStyle().getQuotePrefixed()).isFalse();
            assertThat(cell(sheet, 3).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell(sheet, 4).getStringCellValue()).isEqualTo("_x0041_");
            assertThat(cell(sheet, 5).getStringCellValue()).isEqualTo("a?b");
        }
    }

    @Test
    void numbersAreNumbersUnlessASpreadsheetWouldRoundThem() throws IOException {
        try (XSSFWorkbook workbook = open(book(
                column(CellFormat.number(2)),
                new BigDecimal("0.10"),
                330203199001011234L,
                12,
                -3.5,
                Double.NaN,
                null))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, 1).getNumericCellValue()).isEqualTo(0.1);
            assertThat(cell(sheet, 1).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(cell(sheet, 2).getStringCellValue()).isEqualTo("330203199001011234");
            assertThat(cell(sheet, 3).getNumericCellValue()).isEqualTo(12);
            assertThat(cell(sheet, 4).getNumericCellValue()).isEqualTo(-3.5);
            assertThat(cell(sheet, 5).getStringCellValue()).isEqualTo("NaN");
            assertThat(cell(sheet, 6).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void datesAreDatesAndWhatIsBeforeTheCalendarOfSpreadsheetsIsText() throws IOException {
        try (XSSFWorkbook workbook = open(book(
                column(new CellFormat(CellFormat.Kind.DATE, 0, "")),
                LocalDate.of(2026, 8, 1),
                LocalDate.of(1868, 1, 2)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, 1).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 8, 1, 0, 0));
            assertThat(cell(sheet, 2).getStringCellValue()).isEqualTo("1868-01-02");
        }
    }

    @Test
    void aTableOfNothingSaysSo() throws IOException {
        try (XSSFWorkbook workbook = open(book(column(CellFormat.text())))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, 0).getStringCellValue()).isEqualTo("value");
            assertThat(cell(sheet, 1).getStringCellValue()).isEqualTo("nothing");
            assertThat(sheet.getTables()).isEmpty();
        }
    }

    @Test
    void tellsThatASheetHoldsNoMoreRowsBeforeItsMemoryIsFull() {
        Book book = book(
                column(CellFormat.number(0)),
                Collections.nCopies(Table.MOST_ROWS + 1, 1).toArray());
        assertThatThrownBy(() -> WorkbookWriter.write(book, folder.resolve("large.xlsx")))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("1,048,000");
    }

    @Test
    void namesOfSheetsAreWhatSpreadsheetsAccept() {
        assertThat(SheetNames.of(List.of("a/b", "A-B", "", "长".repeat(40), "长".repeat(41))))
                .containsExactly("a-b", "A-B (2)", "-", "长".repeat(31), "长".repeat(27) + " (2)");
    }

    private static TableColumn column(CellFormat format) {
        return new TableColumn("value", format);
    }

    private static Book book(TableColumn column, Object... values) {
        Table table = new Table(
                List.of(column),
                Arrays.stream(values).map(Collections::singletonList).toList(),
                Optional.empty(),
                Optional.empty(),
                "nothing");
        return new Book(
                "values",
                Locale.ENGLISH,
                SampleBook.MOMENT,
                List.of(new BookSheet("values", List.of(), Optional.of(table), List.of())));
    }

    private static Cell cell(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getCell(0);
    }

    private static String xml(XSSFChart chart) {
        return chart.getCTChart().xmlText();
    }

    private XSSFWorkbook open(Book book) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(written("book.xlsx", book)));
    }

    private Path written(String name, Book book) {
        Path file = folder.resolve(name);
        WorkbookWriter.write(book, file);
        return file;
    }
}
