package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which input of a ledger counts. */
class IssueRulesTest extends LedgerTest {

    private CompiledMapping ledger;

    @BeforeEach
    void open() {
        ledger = weir.mapping(RandomLedger.mapping("""
                input: {format: excel}
                ledger: {scope: {from: folder}, issue: {from: title, as: month}}
                load: replace
                partial: "*补报*"
                """));
    }

    private LoadHarness.Delivery issue(String title, String... rows) {
        return weir.deliver(ledger, rows).from("月湖社区").titled(title);
    }

    @Test
    void anInputThatDoesNotSayWhichLedgerItIsWaits() {
        LoadOutcome outcome =
                weir.deliver(ledger, "H1|张三|||").titled("2026年11月").load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.HELD);
        assertThat(outcome.message())
                .isEqualTo(
                        "H007 it does not say which ledger it belongs to (scope from folder); put it where its submitter's"
                                + " name stands, then run again");
        assertThat(heads()).isEmpty();
    }

    @Test
    void theNewestIssueCountsInWhateverOrderTheyArrive() {
        issue("2026年11月低保台账", "H1|张三|||").load();

        LoadOutcome late = issue("2026年10月低保台账", "H1|李四|||", "H2|王五|||").load();

        assertThat(late.status()).isEqualTo(LoadStatus.SUPERSEDED);
        assertThat(late.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 0, 2, 0, 0));
        assertThat(heads()).containsExactly("H1|张三");
        assertThat(weir.rows("SELECT issue, load_id FROM weir.ledger")).containsExactly("2026-11|1");
    }

    @Test
    void theSameIssueMayComeAgainCorrected() {
        issue("2026年11月", "H1|张三|||").load();

        assertThat(issue("2026年11月", "H1|李四|||").load().counts().changed()).isEqualTo(1);

        assertThat(heads()).containsExactly("H1|李四");
    }

    @Test
    void aTitleWithoutAnIssueCountsByItsArrival() {
        issue("2026年10月", "H1|张三|||").load();

        issue("低保台账", "H1|李四|||").load();

        assertThat(heads()).containsExactly("H1|李四");
        assertThat(weir.rows("SELECT issue FROM weir.ledger")).containsExactly("2026-11");
        assertThat(issue("2026年10月", "H1|王五|||").load().status()).isEqualTo(LoadStatus.SUPERSEDED);
    }

    @Test
    void firstThenSecondThenFirstIsTheFirst() {
        issue("2026年11月", "H1|张三|||").load();
        issue("2026年11月", "H1|李四|||").load();

        LoadOutcome third = issue("2026年11月", "H1|张三|||").load();

        assertThat(third.status()).isEqualTo(LoadStatus.DONE);
        assertThat(heads()).containsExactly("H1|张三");
        assertThat(weir.rows("SELECT load_id FROM weir.ledger")).containsExactly("3");
    }

    @Test
    void theSameContentAgainChangesNothing() {
        issue("2026年11月", "H1|张三|||").load();

        LoadOutcome again = issue("2026年11月", "H1|张三|||").load();

        assertThat(again.status()).isEqualTo(LoadStatus.UNCHANGED);
        assertThat(again.message()).isEqualTo("the same as load 1");
        assertThat(weir.rows("SELECT status FROM weir.load ORDER BY load_id")).containsExactly("done", "unchanged");
    }

    @Test
    void theSameContentOfAnotherCommunityIsAnotherLedger() {
        issue("2026年11月", "H1|张三|||").load();

        weir.deliver(ledger, "H1|张三|||").from("天一社区").titled("2026年11月").load();

        assertThat(weir.rows("SELECT scope, source_key FROM record.household ORDER BY ALL"))
                .containsExactly("天一社区|H1", "月湖社区|H1");
    }

    @Test
    void anAdditionOnlyAdds() {
        issue("2026年11月", "H1|张三|||", "H2|李四|||").load();

        LoadOutcome addition = issue("2026年11月", "H3|王五|||").named("11月补报.xlsx").load();

        assertThat(addition.counts()).isEqualTo(new RowCounts(1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(heads()).containsExactly("H1|张三", "H2|李四", "H3|王五");
        assertThat(weir.rows("SELECT mode FROM weir.load ORDER BY load_id")).containsExactly("replace", "partial");
    }

    @Test
    void theFirstFileAfterItsAdditionIsStillTheSame() {
        issue("2026年11月", "H1|张三|||").load();
        issue("2026年11月", "H2|王五|||").named("补报.xlsx").load();

        assertThat(issue("2026年11月", "H1|张三|||").load().status()).isEqualTo(LoadStatus.UNCHANGED);

        assertThat(heads()).containsExactly("H1|张三", "H2|王五");
    }

    @Test
    void oneScopeOfAColumnIsSupersededAndTheOtherCounts() {
        CompiledMapping yearly = weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                input: {format: excel}
                ledger: {scope: {from: column, column: community}, issue: {from: column, column: month, as: month}}
                columns:
                  hukou_no: {names: [户号]}
                  head: {names: [户主]}
                  community: {names: [社区]}
                  month: {names: [月份]}
                records:
                  - {entity: household, key: hukou_no, fields: {head_name: head}}
                """);
        weir.deliver(yearly, "H1|张三|月湖|2026-11", "H2|李四|天一|2026-09").load();

        LoadOutcome next =
                weir.deliver(yearly, "H1|王五|月湖|2026-10", "H2|王五|天一|2026-10").load();

        assertThat(next.status()).isEqualTo(LoadStatus.DONE);
        assertThat(next.counts()).isEqualTo(new RowCounts(2, 0, 1, 0, 0, 1, 0, 0));
        assertThat(heads()).containsExactly("H1|张三", "H2|王五");
        assertThat(weir.rows("SELECT scope, issue, load_id FROM weir.ledger ORDER BY scope"))
                .containsExactly("天一|2026-10|2", "月湖|2026-11|1");
        assertThat(weir.rows("SELECT rule FROM weir.skip")).containsExactly("superseded issue");
    }

    @Test
    void aRowThatDoesNotSayItsLedgerRemovesNobody() {
        CompiledMapping scoped = weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                input: {format: excel}
                ledger: {scope: {from: column, column: community}}
                columns:
                  hukou_no: {names: [户号]}
                  community: {names: [社区]}
                records:
                  - {entity: household, key: hukou_no, fields: {household_no: hukou_no}}
                """);
        weir.deliver(scoped, "H1|月湖", "H2|月湖", "H3|天一").load();

        weir.deliver(scoped, "H1|月湖", "H2|", "H3|天一").load();
        assertThat(weir.rows("SELECT source_key, stale FROM record.household ORDER BY ALL"))
                .containsExactly("H1|false", "H2|true", "H3|false");

        weir.deliver(scoped, "H1|月湖", "H2|月湖", "H3|天一").load();
        assertThat(weir.rows("SELECT source_key, stale FROM record.household ORDER BY ALL"))
                .containsExactly("H1|false", "H2|false", "H3|false");
        assertThat(weir.rows("SELECT status FROM weir.reject")).containsExactly("corrected");
    }
}
