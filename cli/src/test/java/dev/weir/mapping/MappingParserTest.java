package dev.weir.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Period;
import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingParserTest {

    private final Problems problems = new Problems();

    @Test
    void readsTheExampleOfTheDesign() {
        Mapping mapping = parse(TestSchema.designExample(), "civil-affairs-subsidy");

        assertThat(mapping.title().zh()).isEqualTo("低保家庭台账");
        assertThat(mapping.input().sheets().include()).containsExactly("低保*");
        assertThat(mapping.load()).isEqualTo(LoadMode.REPLACE);
        assertThat(mapping.ledger().scope().orElseThrow().from()).isEqualTo(From.FOLDER);
        assertThat(mapping.ledger().issue().orElseThrow().period()).contains(Period.MONTH);
        assertThat(mapping.columns())
                .extracting(Column::name)
                .containsExactly("hukou_no", "head", "id_card", "address", "amount", "since");
        assertThat(mapping.column("amount").orElseThrow().converter()).isEqualTo(Converter.MONEY);
        assertThat(mapping.column("hukou_no").orElseThrow().required()).isTrue();
        assertThat(mapping.skips()).singleElement().satisfies(skip -> {
            assertThat(skip.name()).isEqualTo("skip-1");
            assertThat(skip.when().sql()).isEqualTo("head in ('合计', '小计')");
            assertThat(skip.reconcile()).isEqualTo(Map.of("amount", SkipRule.Aggregate.SUM));
        });
        assertThat(mapping.records()).extracting(RecordRule::entity).containsExactly("household", "event");
        assertThat(mapping.records().get(1).key()).extracting(Expression::sql).containsExactly("hukou_no", "issue");
        assertThat(mapping.records().get(1).fields().get("household")).isInstanceOf(FieldValue.Ref.class);
        assertThat(mapping.blanks()).isEqualTo(MappingParser.BLANKS);
        assertThat(mapping.brake()).isEqualTo(Brake.DEFAULT);
        assertThat(mapping.rejectLimit()).isEqualTo(RejectLimit.DEFAULT);
    }

    @Test
    void knowsWhereAnExpressionBegins() {
        Mapping mapping = parse(TestSchema.designExample(), "civil-affairs-subsidy");

        Expression when = mapping.skips().get(0).when();
        assertThat(when.position()).isEqualTo(new Position("mappings/civil-affairs-subsidy.yaml", 16, 13));
        int bytesBefore = "head in ('合计', '".getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        assertThat(when.atByte(bytesBefore).column()).isEqualTo(13 + "head in ('合计', '".length());
    }

    @Test
    void readsEverySettingOfARegister() {
        Mapping mapping = parse("""
                version: 1
                mapping: police-households
                title: {en: Households, zh: 户籍}
                department: police
                input: {format: query}
                ledger: {scope: {from: column, column: station, pattern: "^[0-9]+"}}
                deletes: {full_every: 7d}
                watermark: {column: updated_at, first: "1900-01-01 00:00:00", overlap: 1d}
                rejects: {max: 100, max_percent: 5.5}
                brake: {percent: 20}
                blank: [无, 0]
                columns:
                  station: {}
                  updated_at: {as: datetime}
                  no: {names: HH_NO, required: true, severity: error}
                  sex: {code: sex, optional: true}
                records:
                  - {entity: household, key: no, when: station is not null, fields: {household_no: no}}
                """, "police-households");

        assertThat(mapping.load()).isEqualTo(LoadMode.UPSERT);
        assertThat(mapping.deletions()).isEqualTo(new Deletions.FullEvery(Duration.ofDays(7)));
        assertThat(mapping.watermark())
                .contains(new Watermark("updated_at", "1900-01-01 00:00:00", Duration.ofDays(1)));
        assertThat(mapping.rejectLimit()).isEqualTo(new RejectLimit(100, 5.5));
        assertThat(mapping.brake()).isEqualTo(new Brake(20, 20));
        assertThat(mapping.blanks()).containsExactly("无", "0");
        assertThat(mapping.column("sex").orElseThrow().codeList()).contains("sex");
        assertThat(mapping.column("no").orElseThrow().names()).containsExactly("HH_NO");
        assertThat(mapping.column("station").orElseThrow().names()).containsExactly("station");
        assertThat(mapping.ledger().scope().orElseThrow().pattern()).contains("^[0-9]+");
    }

    @Test
    void readsRepeatedGroupsLogsAndFinds() {
        Mapping mapping = parse("""
                version: 1
                mapping: doors
                title: {en: Doors, zh: 门禁}
                department: access-control
                input: {format: log, pattern: '(?<time>\\S+) (?<door_no>\\S+) (?<p1>\\S*) (?<p2>\\S*)', growing: true}
                load: append
                each: {person: [1, 2]}
                columns:
                  time: {as: datetime}
                  door: {names: [door_no]}
                  card: {each: person, names: ["p{}"]}
                records:
                  - entity: event
                    each: person
                    key: [time, door, card]
                    fields: {occurred_at: time, asset: {find: asset, by: {asset_no: door}}}
                """, "doors");

        assertThat(mapping.each()).isEqualTo(Map.of("person", List.of("1", "2")));
        assertThat(mapping.records().get(0).each()).contains("person");
        assertThat(mapping.records().get(0).fields().get("asset")).isInstanceOf(FieldValue.Find.class);
        assertThat(mapping.input().growing()).isTrue();
    }

    @Test
    void changesItsFingerprintWithTheText() {
        Mapping mapping = parse(TestSchema.designExample(), "civil-affairs-subsidy");
        Mapping other = parse(TestSchema.designExample() + "# more\n", "civil-affairs-subsidy");

        assertThat(mapping.fingerprint()).hasSize(64).isNotEqualTo(other.fingerprint());
    }

    @Test
    void warnsOfAnUpsertThatDoesNotSayHowRowsAreDeleted() {
        parse(TestSchema.designExample().replace("load: replace", "load: upsert"), "civil-affairs-subsidy");

        assertThat(problems.all()).extracting(problem -> problem.code().code()).containsExactly("M029");
    }

    private Mapping parse(String text, String name) {
        Optional<Mapping> mapping = TestSchema.parse(text, name, problems);
        return mapping.orElseThrow(() -> new AssertionError(problems.all()));
    }
}
