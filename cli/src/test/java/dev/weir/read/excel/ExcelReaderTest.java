package dev.weir.read.excel;

import static dev.weir.read.grid.LedgerMappings.mapping;
import static dev.weir.read.grid.LedgerMappings.optional;
import static dev.weir.read.grid.LedgerMappings.repeated;
import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mapping.Mapping;
import dev.weir.problem.StoppedException;
import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelReaderTest {

    private static final Mapping SUBSIDY =
            mapping(required("hukou_no", "户号", "户口簿号"), wanted("head", "户主"), optional("amount", "月保障金额(元)"));

    @TempDir
    Path folder;

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void readsALedgerWithTitleRowsTotalsAndNotes() {
        Sheet sheet = workbook.createSheet("低保");
        row(sheet, 1, "江东社区低保家庭台账");
        merge(sheet, "A1:D1");
        row(sheet, 2, "填报单位：江东社区", null, "2026年3月");
        row(sheet, 4, "序号", "户 号", "户主", "月保障金额（元）");
        row(sheet, 5, 1, "H001", "张三", 1200.5);
        row(sheet, 6, 2, "H002", "李四", 800);
        row(sheet, 7, "合 计", null, null, 2000.5);
        row(sheet, 9, "填表人：王五", null, null, "审核人：赵六");

        ReadLedger ledger = read(SUBSIDY);

        assertThat(ledger.rows()).containsExactly("5|H001|张三|1200.5", "6|H002|李四|800", "7|||2000.5");
        assertThat(ledger.extras()).containsExactly("{\"序号\": \"1\"}", "{\"序号\": \"2\"}", "{\"序号\": \"合 计\"}");
        assertThat(ledger.summary().parts())
                .flatExtracting(TitledPart::lines)
                .flatExtracting(TitleLine::texts)
                .containsExactly("江东社区低保家庭台账", "填报单位：江东社区", "", "2026年3月");
        assertThat(ledger.summary().labels())
                .containsExactlyInAnyOrderEntriesOf(Map.of("hukou_no", "户 号", "head", "户主", "amount", "月保障金额（元）"));
        assertThat(ledger.summary().sheets())
                .isEqualTo(Map.of(
                        "低保",
                        Map.of(
                                RowClass.TITLE,
                                2L,
                                RowClass.HEADER,
                                1L,
                                RowClass.DATA,
                                2L,
                                RowClass.TOTAL,
                                1L,
                                RowClass.NOTE,
                                1L)));
    }

    @Test
    void joinsAGroupHeaderWithTheNamesBelowIt() {
        Sheet sheet = workbook.createSheet("户");
        row(sheet, 1, "台账");
        row(sheet, 2, "户号", "成员1", null, "成员2", null, "备注");
        row(sheet, 3, null, "姓名", "性别", "姓名", "性别");
        merge(sheet, "A2:A3");
        merge(sheet, "B2:C2");
        merge(sheet, "D2:E2");
        merge(sheet, "F2:F3");
        row(sheet, 4, "H1", "张三", "男", "李四", "女", "新");
        Mapping mapping = mapping(
                required("no", "户号"), repeated("member", "name", "成员{}姓名"), repeated("member", "sex", "成员{}性别"));

        ReadLedger ledger = read(mapping);

        assertThat(ledger.rows()).containsExactly("4|H1|张三|李四|男|女");
        assertThat(ledger.extras()).containsExactly("{\"备注\": \"新\"}");
        assertThat(ledger.summary().sheets().get("户"))
                .isEqualTo(Map.of(RowClass.TITLE, 1L, RowClass.HEADER, 2L, RowClass.DATA, 1L));
    }

    @Test
    void repeatsMergedCellsAndDittoMarks() {
        Sheet sheet = workbook.createSheet("s");
        row(sheet, 1, "户号", "户主", "月保障金额(元)", "楼");
        row(sheet, 2, "H1", "张三", 1, "1幢");
        row(sheet, 3, null, "李四", 2);
        row(sheet, 4, null, "同上", "〃");
        merge(sheet, "A2:A4");
        merge(sheet, "D2:D4");
        row(sheet, 5, "H2", "王五", "“");

        ReadLedger ledger = read(SUBSIDY);

        assertThat(ledger.rows()).containsExactly("2|H1|张三|1", "3|H1|李四|2", "4|H1|李四|2", "5|H2|王五|2");
        assertThat(ledger.extras()).containsExactly("{\"楼\": \"1幢\"}", "{\"楼\": \"1幢\"}", "{\"楼\": \"1幢\"}", null);
    }

    @Test
    void readsEverySheetWithAHeaderAndSaysWhatItLeftOut() {
        row(workbook.createSheet("说明"), 1, "怎样填");
        Sheet first = workbook.createSheet("一组");
        row(first, 1, "户号", "户主");
        row(first, 2, "H1", "张三");
        Sheet second = workbook.createSheet("二组");
        row(second, 3, "户主", "户口簿号", "月保障金额(元)");
        row(second, 4, "李四", "H2", 5);
        row(workbook.createSheet("旧"), 1, "户号");
        workbook.setSheetHidden(3, true);
        workbook.createSheet("Sheet3");

        ReadLedger ledger = read(SUBSIDY);

        assertThat(ledger.rows()).containsExactly("2|H1|张三|", "4|H2|李四|5");
        assertThat(ledger.summary().sheets().get("说明")).isEqualTo(Map.of(RowClass.NOTE, 1L));
        assertThat(ledger.summary().sheets()).containsOnlyKeys("说明", "一组", "二组", "Sheet3");
        assertThat(ledger.summary().notes())
                .containsExactly(
                        "The hidden sheet \"旧\" was left out; name it exactly in the mapping to read it.",
                        "Sheet \"说明\" has no header of this mapping and was left out.");
    }

    @Test
    void stopsWhenNoSheetHasTheName() {
        workbook.createSheet("台账");
        assertStopped(mapping(List.of("低保*"), required("no", "户号")), "H008", "no sheet is called 低保*; found: \"台账\"");
    }

    @Test
    void stopsWhenNoRowIsTheHeader() {
        row(workbook.createSheet("台账"), 1, "甲", "乙");
        assertStopped(SUBSIDY, "H001", "no sheet has a header row");
        assertStopped(mapping(List.of("台*"), required("no", "户号")), "H001", "sheet \"台账\" has no header row");
    }

    @Test
    void stopsWhenARequiredColumnIsMissing() {
        row(workbook.createSheet("台账"), 2, "户主", "月保障金额(元)", "楼");
        assertStopped(SUBSIDY, "H002", "header in row 2: it lacks 户号 (or 户口簿号); found: 户主, 月保障金额(元), 楼");
    }

    @Test
    void stopsWhenAColumnStandsTwice() {
        row(workbook.createSheet("台账"), 1, "户号", "户主", "户主");
        assertStopped(SUBSIDY, "H003", "more than one column called 户主");
    }

    @Test
    void aHeaderWithoutRowsIsALedgerOfNone() {
        row(workbook.createSheet("台账"), 1, "户号", "户主");
        assertThat(read(mapping(required("no", "户号"), optional("x", "没有"))).rows())
                .isEmpty();
    }

    private void assertStopped(Mapping mapping, String code, String message) {
        assertThatThrownBy(() -> read(mapping))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stop -> assertThat(stop.code().code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    private ReadLedger read(Mapping mapping) {
        Path file = folder.resolve("test.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return ReadLedger.of(file, mapping);
    }

    private static void row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                continue;
            }
            Cell cell = row.createCell(i);
            if (values[i] instanceof Number value) {
                cell.setCellValue(value.doubleValue());
            } else {
                cell.setCellValue((String) values[i]);
            }
        }
    }

    private static void merge(Sheet sheet, String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
}
