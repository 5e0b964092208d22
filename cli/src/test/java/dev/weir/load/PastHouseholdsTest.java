package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stands only in an older month of an input was there then: payments of that month know the household. */
class PastHouseholdsTest extends LedgerTest {

    private static final String LEDGER = """
            version: 1
            mapping: %s
            title: {en: Test, zh: 测试}
            department: %s
            input: {format: excel}
            ledger: {scope: {from: folder}, issue: {from: %s, as: month}}
            columns:
              no: {names: [户号], required: true}
              head: {names: [户主]}
              amount: {names: [金额], as: money}
              month: {names: [月份]}
            records:
              - {entity: household, key: no, fields: {household_no: no, head_name: head}}
              - {entity: event, key: [no, issue], when: amount is not null, fields: {event_type: "'subsidy'", amount: amount, household: {ref: no}}}
            """;

    private static final String PAID = """
            SELECT event.source_key, household.head_name, household.ended_on FROM record.event AS event
            LEFT JOIN weir.link AS link ON link.entity = 'household' AND link.mapping = event.mapping AND link.scope = event.scope
              AND 'key:' || link.source_key = event.household
            LEFT JOIN household ON household_id = link.golden_id ORDER BY ALL""";

    private CompiledMapping ledger;

    @BeforeEach
    void open() {
        ledger = weir.mapping(LEDGER.formatted("test", "civil-affairs", "title"));
    }

    private void night(CompiledMapping mapping, String... rows) {
        assertThat(deliver(mapping, rows).load().status()).isEqualTo(LoadStatus.DONE);
        weir.resolve();
    }

    private LoadHarness.Delivery deliver(CompiledMapping mapping, String... rows) {
        return weir.deliver(mapping, rows)
                .from("月湖社区")
                .below(part(0, "2026年9月"), part(5, "2026年10月"), part(7, "2026年11月"));
    }

    /** A family in all months, one in the first two, one in the first. */
    private void threeMonths() {
        night(ledger, "E01|张三|1|", "E02|李四|2|", "E03|王五|3|", "E01|张三|4|", "E02|李四光|5|", "E01|张三|6|");
    }

    @Test
    void aPaymentKnowsTheHouseholdOfAnOlderMonthAsThatMonthStatesItAndWhenItHadLeft() {
        threeMonths();

        assertThat(heads()).containsExactly("E01|张三");
        assertThat(weir.rows(PAID))
                .containsExactly(
                        "E01|2026-09|张三|",
                        "E01|2026-10|张三|",
                        "E01|2026-11|张三|",
                        "E02|2026-09|李四光|2026-11-01",
                        "E02|2026-10|李四光|2026-11-01",
                        "E03|2026-09|王五|2026-10-01");
        assertThat(weir.rows("SELECT * FROM weir.unresolved")).isEmpty();
    }

    @Test
    void theNextNightLeavesIdsAndHouseholdsAsTheyWere() {
        threeMonths();
        String ids = "SELECT household_id, household_no, ended_on FROM household ORDER BY ALL";
        var before = weir.rows(ids);

        night(ledger, "E01|张三|1|", "E02|李四|2|", "E03|王五|3|", "E01|张三|4|", "E02|李四光|5|", "E01|张三|7|");

        assertThat(weir.rows(ids)).isEqualTo(before).hasSize(3);
        assertThat(weir.rows("SELECT source_key, count(*) FROM history.household GROUP BY ALL ORDER BY ALL"))
                .containsExactly("E01|1", "E02|1", "E03|1");
    }

    @Test
    void aCorrectedOlderMonthCorrectsTheHouseholdThatHasLeft() {
        threeMonths();

        night(ledger, "E01|张三|1|", "E02|李四|2|", "E03|王五一|3|", "E01|张三|4|", "E02|李四光|5|", "E01|张三|6|");

        assertThat(weir.rows("SELECT head_name FROM household WHERE household_no = 'E03'"))
                .containsExactly("王五一");
    }

    @Test
    void whoComesBackStandsUnderTheSameId() {
        threeMonths();
        String id = "SELECT household_id, ended_on IS NULL FROM household WHERE household_no = 'E03'";
        String before = weir.rows(id).get(0);

        night(ledger, "E01|张三|1|", "E02|李四|2|", "E03|王五|3|", "E01|张三|4|", "E02|李四光|5|", "E03|王五|6|");

        assertThat(before).endsWith("|false");
        assertThat(weir.rows(id)).containsExactly(before.replace("false", "true"));
    }

    @Test
    void oneWhoStoodAndIsToldOfOnceMoreEndsOnce() {
        weir.deliver(ledger, "E01|张三|1|", "E02|李四|2|")
                .from("月湖社区")
                .titled("2026年9月")
                .load();
        weir.resolve();
        String id = "SELECT household_id FROM household WHERE household_no = 'E02'";
        var before = weir.rows(id);

        night(ledger, "E01|张三|1|", "E02|李四|2|", "E03|王五|3|", "E01|张三|4|");

        assertThat(weir.rows(id)).isEqualTo(before);
        assertThat(weir.rows(PAID)).contains("E02|2026-09|李四|2026-10-01");
        assertThat(heads()).containsExactly("E01|张三");
    }

    @Test
    void itIsTheHouseholdThatAnotherDepartmentStatesStill() {
        CompiledMapping police = weir.mapping(LEDGER.formatted("other", "police", "title"));
        weir.deliver(police, "E03|王五||").from("月湖社区").titled("2026年11月").load();

        threeMonths();

        assertThat(weir.rows("SELECT household_no, ended_on FROM household WHERE household_no = 'E03'"))
                .containsExactly("E03|");
        assertThat(weir.rows(PAID)).contains("E03|2026-09|王五|");
    }

    @Test
    void whatTwoRowsOfItsLastMonthSayDifferentlyIsNotGuessed() {
        deliver(ledger, "E03|王五|1|", "E03|赵六||", "E01|张三|2|", "E01|张三|3|", "E02|李四|3|", "E01|张三|4|")
                .load();
        weir.resolve();

        assertThat(weir.rows(PAID)).contains("E03|2026-09||2026-10-01");
    }

    @Test
    void aMonthInEachRowDoesTheSame() {
        CompiledMapping ofColumn = weir.mapping(LEDGER.formatted("test", "civil-affairs", "column, column: month"));

        weir.deliver(ofColumn, "E01|张三|1|202609", "E03|王五|2|202609", "E01|张三|3|202610")
                .from("月湖社区")
                .load();
        weir.resolve();

        assertThat(weir.rows(PAID)).contains("E03|2026-09|王五|2026-10-01");
        assertThat(heads()).containsExactly("E01|张三");
    }

    @Test
    void whatIsTakenBackWasNeverThere() {
        threeMonths();

        weir.undo(1);
        weir.resolve();

        assertThat(weir.rows("SELECT * FROM household")).isEmpty();
        threeMonths();
        assertThat(weir.rows(PAID)).contains("E03|2026-09|王五|2026-10-01");
    }
}
