package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.match.Comparison;
import dev.weir.match.FieldType;
import dev.weir.resolve.Decision.Kind;
import dev.weir.schema.Entity;
import dev.weir.schema.Matching;
import dev.weir.schema.Schema;
import dev.weir.schema.Veto;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that no rule links are linked because they are alike. */
class MatchLinkingTest {

    private static final Optional<Double> LINK = Optional.of(0.99);

    /** Families of three under one surname and phone; who and when each was born follows from the number. */
    private static final String PERSON = """
            SELECT n, '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'[1 + n // 3 * 7 %% 20]
                || '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉兰红建国志春梅飞云山海林森'[1 + n * 7919 %% 40]
                || '一二三思宁安佳子雨晨欣怡浩然宇轩梓涵诗琪嘉俊博文昊天泽洋铭瑞睿德功成立业家兴'[1 + n * 104729 %% 40] AS name,
              DATE '1935-01-01' + CAST(n * 12347 %% 29000 AS INTEGER) AS born_on,
              '139' || lpad(CAST(n // 3 * 32452843 %% 100000000 AS VARCHAR), 8, '0') AS phone
            FROM range(%d) AS t(n)""";

    @TempDir
    Path folder;

    private District district;

    @BeforeEach
    void open() {
        district = new District(folder);
    }

    @AfterEach
    void close() {
        district.close();
    }

    /** Of whom the birthday is not known there may be a relative of the same name: a person looks at those. */
    @Test
    void whoIsAlikeInTwoLedgersIsOnePerson() {
        register(3000);
        owners(3000);
        resolve(LINK);

        assertThat(linked("a.rule = 'match' AND substr(a.source_key, 2) <> substr(b.source_key, 2)"))
                .isZero();
        assertThat(linked("substr(a.source_key, 2) = substr(b.source_key, 2)")).isEqualTo(800);
        assertThat(district.rows("""
                SELECT count(*), bool_and(substr(source_key, 2)::INTEGER % 5 = 0) FROM weir.review WHERE reason = 'match' AND veto IS NULL""")).containsExactly("400 | true");
        assertThat(district.rows("SELECT count(*) FROM weir.review WHERE reason = 'match' AND veto IS NOT NULL"))
                .containsExactly("0");
    }

    @Test
    void nobodyIsLinkedUntilTheSchemaSaysSo() {
        register(3000);
        owners(3000);
        resolve(Optional.empty());

        assertThat(linked("true")).isZero();
        assertThat(district.rows(
                        "SELECT count(*) > 1960, min(mapping), max(mapping) FROM weir.review WHERE reason = 'match'"))
                .containsExactly("true | police | property");
    }

    @Test
    void aModelOfFewRecordsLinksNobody() {
        register(300);
        owners(300);
        resolve(LINK);

        assertThat(linked("true")).isZero();
        assertThat(district.rows("SELECT veto FROM weir.review WHERE reason = 'match' AND source_key IS NULL"))
                .containsExactly("too few records to learn from");
        assertThat(district.rows(
                        "SELECT count(*) > 100 FROM weir.review WHERE reason = 'match' AND source_key IS NOT NULL"))
                .containsExactly("true");
    }

    @Test
    void peopleWhoAreAlikeButAreNotOneAreNotLinked() {
        register(3000);
        owners(3000);
        // a twin of p30 of whom only the register's brother is known; a father of the same name; a namesake elsewhere
        person("p30t", "p30", "name[1:1] || '双双'", "born_on", "phone");
        person("p33t", "p33", "name", "born_on - INTERVAL 27 YEAR", "phone");
        person("p36t", "p36", "name", "born_on + INTERVAL 400 DAY", "'13700000001'");
        district.update("DELETE FROM history.resident WHERE source_key IN ('p30', 'p33', 'p36')");
        resolve(LINK);

        assertThat(district.rows("""
                SELECT a.source_key FROM weir.link AS a JOIN weir.link AS b USING (entity, golden_id)
                WHERE a.mapping = 'police' AND b.mapping = 'property' AND a.source_key LIKE 'p%t'""")).isEmpty();
    }

    @Test
    void whatAPersonHasDecidedHoldsAndIsNotAskedAgain() {
        register(3000);
        owners(3000);
        district.decide(Kind.DIFFERENT, "resident", "police", "p30", "property", "d30");
        resolve(LINK);

        assertThat(linked("a.source_key = 'p30'")).isZero();
        assertThat(
                        district.rows(
                                "SELECT value FROM weir.review WHERE reason = 'match' AND source_key = 'p30' AND value LIKE '% d30'"))
                .isEmpty();
    }

    @Test
    void aRulesLinkThatTheModelFindsImpossibleIsListedAndStays() {
        register(3000);
        owners(3000);
        district.update(
                "UPDATE history.resident SET id_number = '11010519491231002X' WHERE source_key IN ('p31', 'd33')");
        resolve(LINK);

        assertThat(linked("a.source_key = 'p31' AND b.source_key = 'd33'")).isOne();
        assertThat(district.rows(
                        "SELECT mapping, source_key, rule FROM weir.review WHERE reason = 'doubtful' ORDER BY ALL"))
                .containsExactly("police | p31 | match", "property | d33 | match");
    }

    @Test
    void theOrderInWhichRecordsCameDoesNotMatter() {
        register(3000);
        owners(3000);
        resolve(LINK);
        List<String> links = links();
        district.update("CREATE TEMP TABLE reversed AS SELECT * FROM history.resident ORDER BY source_key DESC");
        district.update("DELETE FROM history.resident");
        district.update("INSERT INTO history.resident SELECT * FROM reversed");
        resolve(LINK);

        assertThat(links()).isEqualTo(links);
    }

    private List<String> links() {
        return district.rows("SELECT golden_id, mapping, source_key, rule FROM weir.link ORDER BY ALL");
    }

    private void register(int people) {
        state("police", "p", "SELECT n, name, born_on, phone FROM people", people);
    }

    /** Each third person owns a flat; of some the birthday is not known, of some the phone is another. */
    private void owners(int people) {
        state("property", "d", """
                SELECT n, name, CASE WHEN n % 5 > 0 THEN born_on END AS born_on,
                  CASE WHEN n % 7 = 0 AND n % 5 > 0 THEN '136' || substr(phone, 4) ELSE phone END AS phone
                FROM people WHERE n % 3 = 0""", people);
    }

    private void state(String department, String prefix, String select, int people) {
        district.update("""
                INSERT INTO history.resident (department, mapping, scope, source_key, from_load, row_no, as_of, name, born_on, phone)
                WITH people AS (%s)
                SELECT '%s', '%s', '', '%s' || n, 1, 1, '2026-01-01 00:00:00', name, born_on, phone FROM (%s)""".formatted(PERSON.formatted(people), department, department, prefix, select));
    }

    private void person(String key, String like, String name, String born, String phone) {
        district.update("""
                INSERT INTO history.resident (department, mapping, scope, source_key, from_load, row_no, as_of, name, born_on, phone)
                SELECT department, mapping, scope, '%s', 1, 1, as_of, %s, %s, %s FROM history.resident WHERE source_key = '%s'""".formatted(key, name, born, phone, like));
    }

    private long linked(String which) {
        return Long.parseLong(district.rows("""
                SELECT count(*) FROM weir.link AS a JOIN weir.link AS b USING (entity, golden_id)
                WHERE a.mapping = 'police' AND b.mapping = 'property' AND %s""".formatted(which)).get(0));
    }

    private void resolve(Optional<Double> link) {
        Map<String, Entity> entities =
                new LinkedHashMap<>(DistrictSchema.schema().entities());
        entities.computeIfPresent("resident", (name, entity) -> matched(entity, link));
        new Resolver(district.connection(), new Schema(entities, Map.of(), "matched"), district.decisions())
                .resolve(1, 1);
    }

    private static Entity matched(Entity entity, Optional<Double> link) {
        Comparison comparison = new Comparison(List.of(
                new Comparison.Field("name", FieldType.PERSON_NAME),
                new Comparison.Field("born_on", FieldType.DATE),
                new Comparison.Field("id_number", FieldType.CN_ID),
                new Comparison.Field("phone", FieldType.PHONE)));
        return new Entity(
                entity.name(),
                entity.title(),
                entity.description(),
                entity.golden(),
                entity.fields(),
                entity.identity().subList(0, 1),
                List.of(new Veto("id_number", List.of("id_number"), Optional.empty())),
                Optional.of(new Matching(comparison, link, 0.5)),
                entity.distinctInLedger(),
                entity.authority(),
                entity.rows(),
                entity.derived());
    }
}
