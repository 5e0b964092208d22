package dev.weir.read.excel;

import static dev.weir.read.grid.LedgerMappings.mapping;
import static dev.weir.read.grid.LedgerMappings.repeated;
import static dev.weir.read.grid.LedgerMappings.required;
import static dev.weir.read.grid.LedgerMappings.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rows.RowClass;
import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibreOfficeWorkbookTest {

    @Test
    void aLedgerWithMergedHeaderDatesAndTotals() throws Exception {
        ReadLedger ledger = ReadLedger.of(
                workbook("subsidy.xlsx"),
                mapping(
                        List.of("低保?月"),
                        required("hukou_no", "户号"),
                        repeated("member", "name", "成员{}姓名"),
                        repeated("member", "sex", "成员{}性别"),
                        wanted("since", "享受起始时间"),
                        wanted("amount", "月保障金额(元)")));

        assertThat(ledger.rows())
                .containsExactly(
                        "4|003415|张三|李𠮷|男|女|F063:2024-02-29|1200.5",
                        "5|020771|王五||男||F063:2025-12-01 08:30:00|0.3",
                        "6|020771|赵六||男||2026.3.1|F060:#DIV/0!",
                        "7|合　计||||||1200.8");
        assertThat(ledger.summary().parts())
                .flatExtracting(TitledPart::lines)
                .flatExtracting(TitleLine::texts)
                .containsExactly("江东社区低保家庭台账（2026年3月）");
        assertThat(ledger.summary().labels()).containsEntry("name_2", "成员2姓名").containsEntry("amount", "月保障金额 （元）");
        assertThat(ledger.summary().sheets())
                .isEqualTo(Map.of(
                        "低保3月",
                        Map.of(
                                RowClass.TITLE,
                                1L,
                                RowClass.HEADER,
                                2L,
                                RowClass.DATA,
                                3L,
                                RowClass.TOTAL,
                                1L,
                                RowClass.NOTE,
                                1L)));
    }

    @Test
    void aTableThatWasImportedFromCsv() throws Exception {
        ReadLedger ledger = ReadLedger.of(
                workbook("households.xlsx"),
                mapping(required("no", "户号"), wanted("since", "登记日期"), wanted("listed", "在册"), wanted("phone", "电话")));

        assertThat(ledger.rows())
                .containsExactly(
                        "2|000123|F063:2026-03-01|TRUE|13800000001", "3|000124|F063:2026-02-28|FALSE|0574-87654321");
        assertThat(ledger.extras()).containsExactly("{\"户主\": \"张三\"}", "{\"户主\": \"李四\"}");
    }

    private static Path workbook(String name) throws URISyntaxException {
        return Path.of(
                LibreOfficeWorkbookTest.class.getResource("/workbooks/" + name).toURI());
    }
}
