package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import dev.weir.rows.TitleLine;
import dev.weir.rows.TitledPart;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ledger and issue of a row are those that the lines above its own header state. */
class TitledPartsTest extends LedgerTest {

    private CompiledMapping ledger;

    @BeforeEach
    void open() {
        ledger = weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                input: {format: excel}
                ledger: {scope: {from: title, pattern: '([一-龥]{2}社区)'}, issue: {from: title, as: month}}
                columns:
                  no: {names: [户号], required: true}
                  head: {names: [户主]}
                records:
                  - entity: household
                    key: [no, issue]
                    fields: {household_no: no, head_name: head}
                """);
    }

    private LoadOutcome load(TitledPart... parts) {
        return weir.deliver(ledger, "H1|张三", "H2|李四").below(parts).load();
    }

    private List<String> records() {
        return weir.rows("SELECT scope, source_key, CAST(as_of AS DATE) FROM record.household ORDER BY ALL");
    }

    @Test
    void eachRowIsOfTheLedgerAndTheIssueThatStandAboveIt() {
        load(part(0, "月湖社区2026年9月台账"), part(3, "天一社区2026年10月台账"));

        assertThat(records()).containsExactly("天一社区|H2|2026-10|2026-10-01", "月湖社区|H1|2026-09|2026-09-01");
        assertThat(weir.rows("SELECT scope, issue, CAST(as_of AS DATE) FROM weir.ledger ORDER BY ALL"))
                .containsExactly("天一社区|2026-10|2026-10-01", "月湖社区|2026-09|2026-09-01");
    }

    @Test
    void twoMonthsOfOneLedgerKeepTheirOwnMoments() {
        load(part(0, "月湖社区2026年9月台账"), part(3, "月湖社区2026年10月台账"));

        assertThat(records()).containsExactly("月湖社区|H1|2026-09|2026-09-01", "月湖社区|H2|2026-10|2026-10-01");
        assertThat(weir.rows("SELECT scope, issue FROM weir.ledger")).containsExactly("月湖社区|2026-10");
    }

    @Test
    void aTitlePrintedAgainNeedNotSayEverything() {
        load(part(0, "2026年9月台账", "月湖社区"), part(3, "天一社区"));

        assertThat(records()).containsExactly("天一社区|H2|2026-09|2026-09-01", "月湖社区|H1|2026-09|2026-09-01");
    }

    @Test
    void whereTwoMonthsAreNamedAlikeTheInputWaitsAndShowsBoth() {
        LoadOutcome outcome = load(part(0, "月湖社区2026年8月台账", "2026年9月低保名册"));

        assertThat(outcome.message())
                .isEqualTo(
                        "H011 the lines above the header name 2026-08 (row 1) and 2026-09 (row 2); leave only the issue"
                                + " that the table is about, then deliver it again");
        assertThat(records()).isEmpty();
    }

    @Test
    void whereTwoLedgersAreNamedAlikeTheInputWaits() {
        assertThat(load(part(0, "月湖社区、天一社区2026年8月台账")).message())
                .startsWith("H007 ")
                .contains("月湖社区", "天一社区");
    }

    @Test
    void aSheetThatDoesNotSayItsLedgerWaitsWhereOthersDo() {
        TitledPart silent = new TitledPart("第二页", 0, 1, List.of(new TitleLine(1, List.of("2026年9月"))));

        LoadOutcome outcome = load(part(0, "月湖社区2026年9月台账"), silent);

        assertThat(outcome.message())
                .isEqualTo(
                        "H007 sheet \"第二页\": its title does not say which ledger it belongs to, and other sheets do; write"
                                + " it above the header, then deliver it again");
    }

    @Test
    void aSheetThatNamesNoMonthHasThatOfAllOthersAndTheLoadSaysSo() {
        load(part(0, "月湖社区2026年9月台账"), new TitledPart("二", 0, 1, List.of(new TitleLine(1, List.of("天一社区")))));

        assertThat(weir.rows("SELECT scope, issue FROM weir.ledger ORDER BY ALL"))
                .containsExactly("天一社区|2026-09", "月湖社区|2026-09");
        assertThat(weir.rows("SELECT notes FROM weir.load"))
                .containsExactly("The issue 2026-09 stands above some sheets and was taken for all.");
    }

    @Test
    void aMonthWithoutItsYearIsNotTakenForThatOfTheArrival() {
        LoadOutcome outcome = load(part(0, "月湖社区9月份台账"));

        assertThat(outcome.message())
                .isEqualTo("H011 it does not say which month it is about; write it in full above the header, such as"
                        + " 2026年9月, then deliver it again");
        assertThat(load(part(0, "月湖社区11月份台账")).status()).isEqualTo(LoadStatus.DONE);
        assertThat(weir.rows("SELECT issue FROM weir.ledger")).containsExactly("2026-11");
    }

    @Test
    void aMonthPassedOverIsTold() {
        load(part(0, "2025年8月", "月湖社区2026年9月台账"));

        assertThat(weir.rows("SELECT notes FROM weir.load"))
                .containsExactly("The issue is 2026-09; 2025-08 (row 1) above the header was not taken.");
    }

    @Test
    void aPartWithoutARowStillIsAnIssueOfItsLedger() {
        load(part(0, "月湖社区2026年9月台账"), part(3, "天一社区2026年9月台账"));

        weir.deliver(ledger, "H1|张三")
                .below(
                        part(0, "月湖社区2026年10月台账"),
                        new TitledPart("空", 0, 0, part(0, "天一社区2026年10月台账").lines()))
                .load();

        assertThat(weir.rows("SELECT scope, issue FROM weir.ledger ORDER BY ALL"))
                .containsExactly("天一社区|2026-10", "月湖社区|2026-10");
    }

    @Test
    void aFileNamedByTwoMonthsWaits() {
        CompiledMapping named = weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                input: {format: excel}
                ledger: {issue: {from: file_name, as: month}}
                columns: {no: {names: [户号]}, head: {names: [户主]}}
                records: [{entity: household, key: no, fields: {household_no: no}}]
                """);

        assertThat(weir.deliver(named, "H1|张三")
                        .named("2026年8月-2026年9月.xlsx")
                        .load()
                        .message())
                .startsWith("H011 \"2026年8月-2026年9月.xlsx\" names 2026-08 and 2026-09;");
        assertThat(weir.deliver(named, "H1|张三").named("9月.xlsx").load().message())
                .startsWith("H011 \"9月.xlsx\" does not say which month it is about");
        assertThat(weir.deliver(named, "H1|张三")
                        .named("低保台账2026年9月(2026年10月8日导出).xlsx")
                        .load()
                        .status())
                .isEqualTo(LoadStatus.DONE);
        assertThat(weir.rows("SELECT issue FROM weir.ledger")).containsExactly("2026-09");
    }
}
