package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The unit of money that a sheet states once for all its amounts. */
class MoneyUnitTest extends TextLedgerTest {

    private CompiledMapping ledger;

    @BeforeEach
    void open() {
        ledger = text.weir().mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 低保台账}
                department: civil-affairs
                input: {format: csv}
                columns:
                  no: {names: [户号], required: true}
                  head: {names: [户主]}
                  amount: {names: [金额, 金额(元), 金额（万元/年）, 金额(美元)], as: money}
                skip:
                  - {rule: total, when: "no = '合计'", reconcile: {amount: sum}}
                records:
                  - {entity: household, key: no, fields: {head_name: head}}
                  - {entity: event, key: no, fields: {event_type: "'subsidy'", amount: amount}}
                """);
    }

    private LoadOutcome load(String sheet) throws IOException, SQLException {
        return load(ledger, sheet);
    }

    private List<String> amounts() {
        return text.weir().rows("SELECT amount FROM record.event WHERE amount IS NOT NULL ORDER BY source_key");
    }

    private String notes() {
        return text.weir().rows("SELECT coalesce(notes, '') FROM weir.load").get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "单位：万元,,; 15000.00; 万元",
                ",,单位:万元; 15000.00; 万元",
                "东社区低保台账（单位：万元）,,; 15000.00; 万元",
                "东社区低保台账（万元）,,; 15000.00; 万元",
                "填报单位：东社区,,金额单位：千元; 1500.00; 千元",
                "单位：人、万元,,; 15000.00; 万元",
                "单位：户/百元,,; 150.00; 百元",
                "计量单位,万元,; 15000.00; 万元",
                "货币单位：人民币万元,,; 15000.00; 万元",
                "（万元）,,; 15000.00; 万元",
                "金额单位：万,,; 15000.00; 万元",
                "单位:仟元,,; 1500.00; 千元",
                "（以万元计）,,; 15000.00; 万元",
                "本表金额以万元为单位,,; 15000.00; 万元",
                "编制单位：东山社区　　　　金额单位：万元,,; 15000.00; 万元",
                "'Unit: 10000 yuan',,; 15000.00; 万元"
            })
    void aLineAboveTheHeaderIsAppliedOnceAndTold(String line, String amount, String unit)
            throws IOException, SQLException {
        load(line + "\n户号,户主,金额\nE1,甲,1.5\nE2,乙,２" + unit + "\nE3,丙,3元\n");

        assertThat(amounts()).element(0).isEqualTo(amount);
        assertThat(amounts()).element(2).isEqualTo("3.00");
        assertThat(notes()).contains("The unit of \"金额\" is " + unit + ", as a line of the sheet says.");
    }

    @Test
    void theTotalIsOfTheSameUnit() throws IOException, SQLException {
        assertThat(load("单位：万元,,\n户号,户主,金额\nE1,甲,1.5\nE2,乙,20000元\n合计,,3.5\n").message())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：元,,", "(单位:元),,", "填报单位：万元社区,,", "制表单位：东社区 日期：2026年11月3日,,", "单位：人、户,,"})
    void yuanAndUnitsOfOtherThingsChangeNothing(String line) throws IOException, SQLException {
        load(line + "\n户号,户主,金额\nE1,甲,1.5\n");

        assertThat(amounts()).containsExactly("1.50");
        assertThat(notes()).doesNotContain("The unit of");
    }

    @ParameterizedTest
    @CsvSource({"金额(万), 15000.00", "金额（单位：千）, 1500.00", "金额（万元／年）, 15000.00", "金额（US$）, ''", "金额（分）, ''", "金额（角）, ''"})
    void aHeadingsUnitIsAppliedOrNothingIsRead(String heading, String amount) throws IOException, SQLException {
        CompiledMapping named = text.weir().mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 低保台账}
                department: civil-affairs
                input: {format: csv}
                columns:
                  no: {names: [户号], required: true}
                  amount: {names: ["%s"], as: money}
                records:
                  - {entity: event, key: no, fields: {event_type: "'subsidy'", amount: amount}}
                """.formatted(heading));

        load(named, "户号," + heading + "\nE1,1.5\n");

        assertThat(String.join("", amounts())).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：元、万元,,", "单位：元,,单位：万元", "单位：万美元,,", "金额单位：港币,,"})
    void severalUnitsAndForeignOnesLeaveNoAmount(String line) throws IOException, SQLException {
        load(line + "\n户号,户主,金额\nE1,甲,1.5\n");

        assertThat(amounts()).isEmpty();
        assertThat(text.weir().rows("SELECT code FROM weir.fault")).contains("F012");
    }

    @ParameterizedTest
    @CsvSource({"金额(元), 1.50", "金额（万元/年）, 15000.00"})
    void theHeadingIsNearer(String heading, String amount) throws IOException, SQLException {
        load("单位：百元,,\n户号,户主," + heading + "\nE1,甲,1.5\n");

        assertThat(amounts()).containsExactly(amount);
    }

    @Test
    void aHeadingOfAForeignUnitLeavesNoAmount() throws IOException, SQLException {
        load("户号,户主,金额(美元)\nE1,甲,1.5\n");

        assertThat(amounts()).isEmpty();
    }

    @Test
    void aLineBelowTheRowsHoldsTheInput() throws IOException, SQLException {
        assertThat(load("户号,户主,金额\nE1,甲,1.5\nE2,乙,2.5\n备注：金额单位为万元,,\n").message())
                .startsWith("H001")
                .contains("row 4: the line names a unit of money");
        assertThat(amounts()).isEmpty();
    }

    @Test
    void ofACellBesideTheHeaderToo() throws IOException, SQLException {
        load("户号,户主,金额,单位：万元\nE1,甲,1.5,\n");

        assertThat(amounts()).containsExactly("15000.00");
        assertThat(notes()).contains("The unit of \"金额\" is 万元, as a line of the sheet says.");
    }
}
