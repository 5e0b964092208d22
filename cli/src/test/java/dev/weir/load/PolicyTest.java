package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reject limits and the ledger's own totals. */
class PolicyTest extends LedgerTest {

    private CompiledMapping ledger(String settings, String skip) {
        return weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                input: {format: excel}
                %s
                columns:
                  hukou_no: {names: [户号]}
                  head: {names: [户主], required: true}
                  amount: {names: [金额], as: money}
                skip:
                  - %s
                records:
                  - {entity: household, key: hukou_no, fields: {head_name: head}}
                """.formatted(settings, skip));
    }

    private static final String TOTAL = "{rule: total, when: \"hukou_no in ('小计', '合计')\", reconcile: {amount: sum}}";

    private LoadOutcome total(String... rows) {
        return weir.deliver(ledger("", TOTAL), rows).load();
    }

    @Test
    void asManyRejectsAsAllowedPass() {
        CompiledMapping limited = ledger("rejects: {max: 2}", TOTAL);

        assertThat(weir.deliver(limited, "H1||", "H2||", "H3|张三|").load().status())
                .isEqualTo(LoadStatus.DONE);
    }

    @Test
    void oneRejectMoreThanAllowedHoldsTheInput() {
        CompiledMapping limited = ledger("rejects: {max: 2}", TOTAL);

        LoadOutcome outcome =
                weir.deliver(limited, "H1||", "H2||", "||", "H4|张三|").load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.HELD);
        assertThat(outcome.message())
                .startsWith("H005 3 of 4 rows have errors, more than the mapping allows (rejects: max 2, max_percent")
                .contains("3 × F001 in head, 1 × F002 in hukou_no");
        assertThat(weir.rows("SELECT * FROM record.household")).isEmpty();
        assertThat(weir.rows("SELECT * FROM weir.reject")).isEmpty();
    }

    @Test
    void aColumnOfWhichNearlyNothingCanBeReadHoldsTheInput() {
        String[] rows = IntStream.rangeClosed(1, 40)
                .mapToObj(row -> "H" + row + "|张三|" + (row > 38 ? "12.00" : "十二"))
                .toArray(String[]::new);
        CompiledMapping ledger = ledger("", TOTAL);

        LoadOutcome outcome = weir.deliver(ledger, rows).load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.HELD);
        assertThat(outcome.message())
                .startsWith("H012 column \"amount\" cannot be read in 38 of its 40 rows (F012); correct its `as:`");
        assertThat(weir.deliver(ledger, rows).accepted().load().status()).isEqualTo(LoadStatus.DONE);
    }

    @Test
    void aColumnOfWhichFewValuesCannotBeReadDoesNot() {
        String[] rows = IntStream.rangeClosed(1, 40)
                .mapToObj(row -> "H" + row + "|张三|" + (row > 37 ? "12.00" : row > 19 ? "十二" : ""))
                .toArray(String[]::new);

        assertThat(weir.deliver(ledger("", TOTAL), rows).load().status()).isEqualTo(LoadStatus.DONE);
    }

    @Test
    void exactlyThePercentageAllowedPasses() {
        CompiledMapping limited = ledger("rejects: {max_percent: 50}", TOTAL);

        assertThat(weir.deliver(limited, "H1||", "H2|李四|").load().status()).isEqualTo(LoadStatus.DONE);
        assertThat(weir.deliver(limited, "H1||", "H2||", "H3|王五|").load().status())
                .isEqualTo(LoadStatus.HELD);
    }

    @Test
    void anAcceptedInputPassesTheLimitAndTheTotal() {
        CompiledMapping limited = ledger("rejects: {max: 0}", TOTAL);

        LoadOutcome outcome =
                weir.deliver(limited, "H1||5", "H2|李四|5", "合计||11").accepted().load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.DONE);
        assertThat(outcome.counts().rejected()).isEqualTo(1);
    }

    @Test
    void aRightTotalPasses() {
        assertThat(total("H1|张三|800", "H2|李四|900.50", "合计||1700.50").status()).isEqualTo(LoadStatus.DONE);
    }

    @Test
    void aWrongTotalHoldsTheInputAndNamesItsRow() {
        LoadOutcome outcome = total("H1|张三|800", "H2|李四|900.50", "合计||1700");

        assertThat(outcome.status()).isEqualTo(LoadStatus.HELD);
        assertThat(outcome.message())
                .startsWith("H006 the ledger's own total does not agree: row 4")
                .contains("1700.5");
        assertThat(weir.rows("SELECT * FROM record.household")).isEmpty();
    }

    @Test
    void subtotalsAndTheTotalArePartsAndTheWhole() {
        assertThat(total("H1|张三|1", "H2|李四|2", "小计||3", "H3|王五|4", "小计||4", "合计||7")
                        .status())
                .isEqualTo(LoadStatus.DONE);
    }

    @Test
    void aWrongSubtotalUnderARightTotalHoldsTheInput() {
        assertThat(total("H1|张三|1", "H2|李四|2", "小计||3", "H3|王五|4", "小计||5", "合计||7")
                        .message())
                .contains("row 6");
    }

    @Test
    void aRejectedRowStillBelongsToTheTotal() {
        assertThat(total("H1||1", "H2|李四|2", "合计||3").status()).isEqualTo(LoadStatus.DONE);
    }

    @Test
    void aTotalOverAnUnreadableValueHoldsTheInput() {
        assertThat(total("H1|张三|一百多", "H2|李四|2", "合计||102").message())
                .startsWith("H006 the ledger's own total cannot be compared: row 4")
                .contains("row 2 has one that cannot be read");
    }

    @Test
    void aTotalThatStatesNothingHoldsTheInput() {
        assertThat(total("H1|张三|1", "H2|李四|2", "合计||").message())
                .startsWith("H006 the ledger's own total cannot be compared: row 4");
        assertThat(total("H1|张三|1", "H2|李四|2", "合计||若干").status()).isEqualTo(LoadStatus.HELD);
        // one that is stated in words is compared
        assertThat(total("H1|张三|1", "H2|李四|2", "合计||四元").status()).isEqualTo(LoadStatus.HELD);
        assertThat(total("H1|张三|1", "H2|李四|2", "合计||三元").status()).isEqualTo(LoadStatus.DONE);
    }

    @Test
    void aCountIsComparedWithTheRows() {
        String count = "{rule: total, when: \"hukou_no = '合计'\", reconcile: {amount: count}}";

        assertThat(weir.deliver(ledger("", count), "H1|张三|7", "H2|李四|7", "合计||3")
                        .load()
                        .message())
                .startsWith("H006")
                .contains("states 3")
                .contains("come to 2");
        assertThat(weir.deliver(ledger("", count), "H1|张三|7", "H2|李四|7", "合计||2")
                        .load()
                        .status())
                .isEqualTo(LoadStatus.DONE);
    }
}
