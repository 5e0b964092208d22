package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One input with several issues of a ledger: the newest says who is there, each says what was paid. */
class OlderIssuesTest extends LedgerTest {

    private CompiledMapping ledger;

    @BeforeEach
    void open() {
        ledger = weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                input: {format: excel}
                ledger: {issue: {from: title, as: month}}
                columns:
                  no: {names: [户号], required: true}
                  head: {names: [户主]}
                  amount: {names: [金额], as: money, required: true}
                records:
                  - {entity: household, key: no, fields: {household_no: no, head_name: head}}
                  - {entity: event, key: [no, issue], when: amount is not null, fields: {event_type: "'subsidy'", amount: amount}}
                """);
    }

    @Test
    void whoStandsOnlyInAnOlderOneIsNotThere() {
        LoadOutcome outcome = weir.deliver(ledger, "E01|张三|1", "E02|李四|2", "E01|张三丰|3")
                .below(part(0, "2026年9月台账"), part(4, "2026年10月台账"))
                .load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.DONE);
        assertThat(heads()).containsExactly("E01|张三丰");
        assertThat(weir.rows("SELECT source_key, amount FROM record.event ORDER BY ALL"))
                .containsExactly("E01|2026-09|1.00", "E01|2026-10|3.00", "E02|2026-09|2.00");
        assertThat(weir.rows("SELECT notes FROM weir.load"))
                .containsExactly(
                        "2 rows are of an older issue than the newest of the input; who is there now is told by the"
                                + " newest alone.");
    }

    @Test
    void eachRowMaySayItsMonthInAColumn() {
        LoadOutcome outcome = weir.deliver(
                        ofColumn("month"), "E01|张三|1|2026年9月", "E02|李四|2|202609", "E01|张三丰|3|2026-10")
                .load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.DONE);
        assertThat(heads()).containsExactly("E01|张三丰");
        assertThat(weir.rows("SELECT source_key, amount FROM record.event ORDER BY ALL"))
                .containsExactly("E01|2026-09|1.00", "E01|2026-10|3.00", "E02|2026-09|2.00");
        assertThat(weir.rows("SELECT issue FROM weir.load")).containsExactly("2026-10");
    }

    @Test
    void aYearMayStandAloneInAColumn() {
        weir.deliver(ofColumn("year"), "E01|张三|1|2025", "E01|张三丰|3|2026年度").load();

        assertThat(weir.rows("SELECT source_key FROM record.event ORDER BY ALL"))
                .containsExactly("E01|2025", "E01|2026");
    }

    @ParameterizedTest
    @CsvSource({"9月,says \"9月\"", "上月,says \"上月\"", "'',is empty"})
    void aRowThatDoesNotSayItsMonthHoldsTheInput(String month, String said) {
        LoadOutcome outcome = weir.deliver(ofColumn("month"), "E01|张三|1|2026年9月", "E02|李四|2|" + month)
                .load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.HELD);
        assertThat(outcome.message())
                .contains("the column \"month\" " + said + ", from which nobody can tell which month the row is about");
        assertThat(heads()).isEmpty();
    }

    private CompiledMapping ofColumn(String period) {
        return weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                input: {format: excel}
                ledger: {issue: {from: column, column: month, as: %s}}
                columns:
                  no: {names: [户号], required: true}
                  head: {names: [户主]}
                  amount: {names: [金额], as: money, required: true}
                  month: {names: [月份]}
                records:
                  - {entity: household, key: no, fields: {household_no: no, head_name: head}}
                  - {entity: event, key: [no, issue], when: amount is not null, fields: {event_type: "'subsidy'", amount: amount}}
                """.formatted(period));
    }

    @Test
    void whoWasThereEndsWithTheNewIssueThoughTheOldOneComesAgain() {
        weir.deliver(ledger, "E01|张三|1", "E02|李四|2").below(part(0, "2026年9月台账")).load();

        LoadOutcome outcome = weir.deliver(ledger, "E01|张三|1", "E02|李四|2", "E01|张三|3")
                .below(part(0, "2026年9月台账"), part(4, "2026年10月台账"))
                .load();

        assertThat(heads()).containsExactly("E01|张三");
        assertThat(outcome.counts().removed()).isEqualTo(1);
    }

    @Test
    void aRejectedRowOfAnOlderOneKeepsNobody() {
        weir.deliver(ledger, "E01|张三|1", "E02|李四|2").below(part(0, "2026年9月台账")).load();

        weir.deliver(ledger, "E01|张三|1", "E02|李四|", "E01|张三|3")
                .below(part(0, "2026年9月台账"), part(4, "2026年10月台账"))
                .load();

        assertThat(heads()).containsExactly("E01|张三");
    }

    @Test
    void theSameRowInBothIsOneOfTheNewest() {
        CompiledMapping households = weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                input: {format: excel}
                ledger: {issue: {from: title, as: month}}
                columns: {no: {names: [户号], required: true}, head: {names: [户主]}}
                records: [{entity: household, key: no, fields: {household_no: no, head_name: head}}]
                """);

        LoadOutcome outcome = weir.deliver(households, "E01|张三", "E02|李四", "E01|张三")
                .below(part(0, "2026年9月台账"), part(4, "2026年10月台账"))
                .load();

        assertThat(heads()).containsExactly("E01|张三");
        assertThat(outcome.counts().skipped()).isEqualTo(2);
        assertThat(weir.rows("SELECT rule FROM weir.skip")).containsExactly("older issue", "older issue");
    }
}
