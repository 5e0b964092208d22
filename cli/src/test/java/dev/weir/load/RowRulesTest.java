package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of rows that are wrong, repeated, or of one key. */
class RowRulesTest extends LedgerTest {

    private static final String HEAD = """
            version: 1
            mapping: test
            title: {en: Test, zh: 测试}
            department: civil-affairs
            """;

    private CompiledMapping ledger;

    @BeforeEach
    void open() {
        ledger = weir.mapping(RandomLedger.mapping("input: {format: excel}\nload: replace\n"));
    }

    private List<String> households() {
        return weir.rows("SELECT source_key, head_name, phone, stale FROM record.household ORDER BY ALL");
    }

    private List<String> faults() {
        return weir.rows("SELECT row_no, column_name, code, severity, value FROM weir.fault WHERE load_id ="
                + " (SELECT max(load_id) FROM weir.load) ORDER BY ALL");
    }

    @Test
    void anErrorRejectsTheRowAndKeepsItAsTheDepartmentWroteIt() {
        weir.deliver(ledger, "H1||||800").load();

        assertThat(households()).isEmpty();
        assertThat(faults()).containsExactly("2|head|F001|error|");
        assertThat(weir.rows("SELECT raw->>'hukou_no', raw->>'amount', status, source_key FROM weir.reject"))
                .containsExactly("H1|800|open|H1");
    }

    @Test
    void aWarningLeavesTheFieldEmptyAndKeepsTheValueInTheFault() {
        LoadOutcome outcome = weir.deliver(ledger, "H1|张三|12||800").load();

        assertThat(outcome.counts().warned()).isEqualTo(1);
        assertThat(households()).containsExactly("H1|张三||false");
        assertThat(faults()).containsExactly("2|phone|F017|warning|12");
    }

    @Test
    void aValueOfAnySizeFailsOnlyItsRow() {
        CompiledMapping growing = weir.mapping(HEAD + """
                input: {format: excel}
                columns:
                  no: {names: [户号]}
                  people: {names: [人数]}
                records:
                  - entity: household
                    key: no
                    fields:
                      household_no: no
                      head_name: repeat('x', cast(people as bigint))
                """);

        weir.deliver(growing, "H1|3", "H2|1000000000000").load();

        assertThat(weir.rows("SELECT source_key, head_name FROM record.household ORDER BY ALL"))
                .containsExactly("H1|xxx", "H2|");
        assertThat(faults()).singleElement().asString().startsWith("3|head_name|");
    }

    @Test
    void aFailedCheckIsNoValue() {
        weir.deliver(ledger, "H1|张三|||20001").load();

        assertThat(faults()).containsExactly("2|amount|F005|warning|20001");
        assertThat(weir.rows("SELECT * FROM record.event")).isEmpty();
    }

    @Test
    void aRepairIsDoneAndTold() {
        weir.deliver(ledger, "Ｈ１|张三|||").load();

        assertThat(households()).containsExactly("H1|张三||false");
        assertThat(faults()).containsExactly("2|hukou_no|R001|repair|Ｈ１");
    }

    @Test
    void aBlankTokenIsNoValueAndNoFault() {
        weir.deliver(ledger, "H1|张三|无||/").load();

        assertThat(households()).containsExactly("H1|张三||false");
        assertThat(faults()).isEmpty();
    }

    @Test
    void aRejectedRowWithAReadableKeyLeavesItsLastGoodVersionStale() {
        weir.deliver(ledger, "H1|张三|||800", "H2|李四|||900").load();

        weir.deliver(ledger, "H1||||800", "H2|李四|||900").load();

        assertThat(households()).containsExactly("H1|张三||true", "H2|李四||false");
        assertThat(weir.rows("SELECT entity, source_key, reason FROM weir.stale ORDER BY ALL"))
                .containsExactly("event|H1|2026|rejected", "household|H1|rejected");
    }

    @Test
    void anUnreadableKeyMarksWhatIsMissingStaleUntilTheCorrectedIssueHeals() {
        weir.deliver(ledger, "H1|张三|||", "H2|李四|||", "H3|王五|||").load();

        weir.deliver(ledger, "|张三|||", "H2|李四|||").load();
        assertThat(households()).containsExactly("H1|张三||true", "H2|李四||false", "H3|王五||true");
        assertThat(weir.rows("SELECT DISTINCT reason FROM weir.stale")).containsExactly("missing");

        LoadOutcome corrected = weir.deliver(ledger, "H1|张三|||", "H2|李四|||").load();
        assertThat(households()).containsExactly("H1|张三||false", "H2|李四||false");
        assertThat(corrected.counts().removed()).isEqualTo(1);
        assertThat(weir.rows("SELECT status, closed_by_load FROM weir.reject")).containsExactly("superseded|3");
        assertThat(weir.rows("SELECT * FROM weir.stale WHERE until_load IS NULL"))
                .isEmpty();
    }

    @Test
    void rowsOfOneKeyThatAgreeAreOneRecord() {
        CompiledMapping members = weir.mapping(HEAD + """
                input: {format: excel}
                columns:
                  hukou_no: {names: [户号]}
                  address: {names: [地址]}
                  name: {names: [姓名]}
                records:
                  - {entity: household, key: hukou_no, fields: {household_no: hukou_no}}
                  - {entity: resident, key: [hukou_no, name], fields: {name: name}}
                """);

        LoadOutcome outcome = weir.deliver(members, "H1||张三", "H1||李四").load();

        assertThat(outcome.counts()).isEqualTo(new RowCounts(2, 2, 0, 0, 0, 0, 0, 0));
        assertThat(weir.rows("SELECT source_key FROM record.household")).containsExactly("H1");
        assertThat(weir.rows("SELECT source_key FROM record.resident ORDER BY 1"))
                .containsExactly("H1|张三", "H1|李四");
    }

    @Test
    void rowsOfOneKeyThatDisagreeAreAllRejected() {
        weir.deliver(ledger, "H1|张三|||").load();

        weir.deliver(ledger, "H1|李四|||", "H1|王五|||", "H2|赵六|||").load();

        assertThat(households()).containsExactly("H1|张三||true", "H2|赵六||false");
        assertThat(faults()).containsExactly("2|hukou_no|F003|error|H1", "3|hukou_no|F003|error|H1");
    }

    @Test
    void anEqualRowAgainIsSkippedWithAWarningThatNamesTheFirst() {
        LoadOutcome outcome =
                weir.deliver(ledger, "H1|张三|||", "H2|李四|||", "H1|张三|||").load();

        assertThat(outcome.counts()).isEqualTo(new RowCounts(3, 2, 0, 0, 0, 1, 0, 0));
        assertThat(faults()).containsExactly("4||F004|warning|");
        assertThat(weir.rows("SELECT message FROM weir.fault").get(0)).contains("2");
    }

    @Test
    void theSameRowOnTwoSheetsOfTwoLedgersIsNoRepetition() {
        CompiledMapping yearly = weir.mapping(HEAD + """
                input: {format: excel}
                ledger: {scope: {from: column, column: community}}
                columns:
                  hukou_no: {names: [户号]}
                  community: {names: [社区]}
                records:
                  - {entity: household, key: hukou_no, fields: {household_no: hukou_no}}
                """);

        LoadOutcome outcome = weir.deliver(yearly, "H1|月湖", "H1|天一", "H1|月湖").load();

        assertThat(outcome.counts().skipped()).isEqualTo(1);
        assertThat(weir.rows("SELECT scope FROM record.household ORDER BY 1")).containsExactly("天一", "月湖");
    }

    @Test
    void repeatedColumnGroupsBecomeRecords() {
        CompiledMapping family = weir.mapping(HEAD + """
                input: {format: excel}
                each: {member: [1, 2]}
                columns:
                  hukou_no: {names: [户号]}
                  member_name: {each: member, names: ["成员{}姓名"]}
                  member_born: {each: member, names: ["成员{}生日"], as: date}
                records:
                  - {entity: household, key: hukou_no, fields: {household_no: hukou_no}}
                  - {entity: resident, each: member, when: member_name is not null, key: [hukou_no, member_name],
                     fields: {name: member_name, born_on: member_born}}
                """);
        assertThat(family.stageColumns())
                .containsExactly(
                        "hukou_no",
                        "member_name_1",
                        "member_name_2",
                        "member_born_1",
                        "member_born_2",
                        "_class",
                        "_marks");

        weir.deliver(family, "H1|张三|李四|1990-01-02|bad", "H2|王五|||").load();

        assertThat(weir.rows("SELECT source_key, born_on FROM record.resident ORDER BY 1"))
                .containsExactly("H1|张三|1990-01-02", "H1|李四|", "H2|王五|");
        assertThat(faults()).containsExactly("2|member_born_2|F013|warning|bad");
    }

    @Test
    void aReferenceLeadsToItsOwnLedgerAndAFindToAnybodys() {
        CompiledMapping assets = weir.mapping(HEAD + """
                input: {format: excel}
                columns:
                  hukou_no: {names: [户号], optional: true}
                  plate: {names: [车牌]}
                  controller: {names: [控制器]}
                records:
                  - {entity: household, when: hukou_no is not null, key: hukou_no, fields: {household_no: hukou_no}}
                  - entity: asset
                    key: plate
                    fields:
                      asset_no: plate
                      household: {ref: hukou_no}
                      parent: {find: asset, by: {asset_no: upper(controller)}}
                """);

        weir.deliver(assets, "H1|P1|ac-1", "|P2|ac-1").load();

        assertThat(weir.rows("SELECT source_key, household, parent FROM record.asset"))
                .containsExactly("P1|key:H1|asset_no:AC-1");
        assertThat(faults()).containsExactly("3|hukou_no|F007|error|");
    }

    @Test
    void aRowWithoutTheRestOfItsKeyIsRejected() {
        CompiledMapping keyed = weir.mapping(HEAD + """
                input: {format: excel}
                columns:
                  hukou_no: {names: [户号]}
                  since: {names: [起始], as: date}
                records:
                  - {entity: household, key: hukou_no, fields: {household_no: hukou_no}}
                  - {entity: event, key: [hukou_no, "strftime(since, '%Y')"], fields: {event_type: "'subsidy'"}}
                """);

        LoadOutcome outcome = weir.deliver(keyed, "H1|2026-01-01", "H2|").load();

        assertThat(outcome.counts().rejected()).isEqualTo(1);
        assertThat(weir.rows("SELECT source_key FROM record.event")).containsExactly("H1|2026");
    }
}
