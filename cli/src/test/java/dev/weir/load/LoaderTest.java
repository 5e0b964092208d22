package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.compile.CompiledMapping;
import dev.weir.problem.WeirException;
import dev.weir.store.Transaction;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoaderTest extends LedgerTest {

    private static final String SUBSIDY = """
            version: 1
            mapping: test
            title: {en: Test, zh: 测试}
            department: civil-affairs
            input: {format: excel}
            ledger: {scope: {from: folder}, issue: {from: title, as: month}}
            load: replace
            partial: "*补报*"
            columns:
              hukou_no: {names: [户号], required: true}
              head: {names: [户主]}
              phone: {names: [电话], as: phone}
              address: {names: [住址], as: address}
              amount: {names: [金额], as: money, check: "amount between 1 and 20000"}
            skip:
              - {rule: total, when: "hukou_no = '合计'", reconcile: {amount: sum}}
            records:
              - entity: household
                key: hukou_no
                fields:
                  household_no: hukou_no
                  household_type: "'benefit'"
                  head_name: head
                  phone: phone
                  place: address
              - entity: event
                when: amount is not null
                key: [hukou_no, issue]
                fields:
                  event_type: "'subsidy'"
                  amount: amount
                  household: {ref: hukou_no}
            """;

    private CompiledMapping subsidy;

    @BeforeEach
    void open() {
        subsidy = weir.mapping(SUBSIDY);
    }

    private LoadHarness.Delivery october(String... rows) {
        return weir.deliver(subsidy, rows).from("月湖社区").titled("2026年10月低保台账");
    }

    private LoadHarness.Delivery november(String... rows) {
        return weir.deliver(subsidy, rows).from("月湖社区").titled("2026年11月低保台账");
    }

    @Test
    void recordsGoodRowsAndBalancesTheAccounts() {
        LoadOutcome outcome = october("H1|张三|13912345678|3-2-501|800", "H2|李四||3幢2单元502室|900.50", "合计||||1700.50")
                .load();

        assertThat(outcome.status()).isEqualTo(LoadStatus.DONE);
        assertThat(outcome.counts()).isEqualTo(new RowCounts(3, 2, 0, 0, 0, 1, 0, 0));
        assertThat(weir.rows("SELECT source_key, head_name, place FROM record.household ORDER BY 1"))
                .hasSize(2);
        assertThat(weir.rows("SELECT issue, status FROM weir.ledger")).containsExactly("2026-10|done");
    }

    @Test
    void keepsTheLastGoodVersionStaleWhenARowIsRejected() {
        october("H1|张三|13912345678|3-2-501|800", "H2|李四||3-2-502|900").load();

        LoadOutcome outcome =
                november("|张三|13912345678|3-2-501|800", "H2|李四|12|3-2-502|900").load();

        assertThat(outcome.counts().rejected()).isEqualTo(1);
        assertThat(outcome.counts().warned()).isEqualTo(1);
        assertThat(weir.rows("SELECT source_key, stale FROM record.household ORDER BY 1"))
                .containsExactly("H1|true", "H2|false");
        assertThat(
                        weir.rows(
                                "SELECT code, severity, column_name, value FROM weir.fault WHERE severity <> 'repair' ORDER BY 1"))
                .containsExactly("F002|error|hukou_no|", "F017|warning|phone|12");
    }

    @Test
    void aLoadHasOneLine() throws SQLException {
        october("H1|张三|13912345678|月湖小区3幢2单元501室|800").load();
        LoadInput input = october().input();

        assertThatThrownBy(() -> Transaction.run(weir.session().connection(), () -> {
                    weir.book()
                            .writeWithoutRecords(
                                    1,
                                    input,
                                    LoadStatus.FAILED,
                                    new Findings(),
                                    Optional.empty(),
                                    "no",
                                    input.source().arrivedAt());
                    return null;
                }))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("load 1 stands in weir.load already");
        assertThat(weir.rows("SELECT load_id, status FROM weir.load")).containsExactly("1|done");
    }
}
