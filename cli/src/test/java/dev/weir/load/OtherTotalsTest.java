package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A total is compared however it is spelt, and wherever its word stands. */
class OtherTotalsTest extends TextLedgerTest {

    private CompiledMapping ledger;

    @BeforeEach
    void open() {
        ledger = text.weir().mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                input: {format: csv}
                columns:
                  no: {names: [户号], required: true}
                  head: {names: [户主]}
                  amount: {names: [金额], as: money}
                skip:
                  - {rule: total, when: "no = '合计'", reconcile: {amount: sum}}
                records:
                  - {entity: household, key: no, fields: {head_name: head}}
                """);
    }

    private LoadOutcome load(String rows) throws IOException, SQLException {
        return load(ledger, "户号,户主,金额\n" + rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计（2户）,,60",
                "合 计,,60",
                "总计,,60",
                ",合  计,60",
                "小计,,60",
                "以上共2户,,60",
                "合计（2户）,,六十",
                "合计人民币陆拾元整,,",
                "合计：60元,,",
                "合计,,人民币伍拾捌元贰角整"
            })
    void aWrongOneHoldsTheInput(String total) throws IOException, SQLException {
        LoadOutcome outcome = load("Q1,甲,1\nQ2,乙,2\n" + total + "\n");

        assertThat(outcome.status()).isEqualTo(LoadStatus.HELD);
        assertThat(outcome.message()).startsWith("H006 the ledger's own total").contains(": row 4 states");
        assertThat(text.weir().rows("SELECT * FROM record.household")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q1,甲,1\nQ2,乙,2\n合计（2户）,,3",
                "Q1,甲,1\n第一网格小计,,1\nQ2,乙,2\n第二网格小计,,2\n,合  计,3",
                "Q1,甲,1\n本页合计,,1\nQ2,乙,2\n本页合计,,2\n合计,,3",
                "Q1,甲,1\n过次页,,1\n承前页,,1\nQ2,乙,2\n总计,,3",
                "总计,,3\nQ1,甲,1\nQ2,乙,2",
                "Q1,甲,2000\nQ2,乙,50.3\n合计人民币贰仟零伍拾元叁角整,,",
                "Q1,甲,100000\nQ2,乙,8\n总计（大写）,,壹拾万零捌元整",
                "Q1,甲,1\n小计,,1\nQ2,乙,2\n小计,,2\n社区合计,,3\nQ3,丙,4\n社区合计,,4\n总计,,7"
            })
    void aRightOnePasses(String rows) throws IOException, SQLException {
        LoadOutcome outcome = load(rows + "\n");

        assertThat(outcome.message()).isEmpty();
        assertThat(outcome.status()).isEqualTo(LoadStatus.DONE);
        assertThat(text.weir().rows("SELECT notes FROM weir.load").get(0)).doesNotContain("not compared");
    }

    @Test
    void oneOverAnAmountThatCannotBeReadHoldsTheInput() throws IOException, SQLException {
        assertThat(load("Q1,甲,一百多\nQ2,乙,2\n总计,,2\n").message())
                .contains("row 4 states 2.00 for amount, but row 2 has one that cannot be read");
    }

    @Test
    void oneThatStatesNothingOrSumsUpMoreIsTold() throws IOException, SQLException {
        LoadOutcome outcome = load("Q1,甲,1\nQ2,乙,2\n以上共2户,,\n合计,,3\n累计,,30\n");

        assertThat(outcome.status()).isEqualTo(LoadStatus.DONE);
        assertThat(text.weir().rows("SELECT notes FROM weir.load").get(0))
                .contains("2 totals were not compared, the first in row 4: they state no amount of these rows.");
    }
}
