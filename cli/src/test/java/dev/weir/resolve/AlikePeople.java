package dev.weir.resolve;

import dev.weir.match.Comparison;
import dev.weir.match.FieldType;
import dev.weir.schema.Entity;
import dev.weir.schema.Matching;
import dev.weir.schema.Schema;
import dev.weir.schema.Veto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A register of families and a ledger of owners among them. */
abstract class AlikePeople {

    static final Optional<Double> LINK = Optional.of(0.99);

    /** Families of three under one surname and phone; who and when each was born follows from the number. */
    static final String PERSON = """
            SELECT n, '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'[1 + n // 3 * 7 %% 20]
                || '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉兰红建国志春梅飞云山海林森'[1 + n * 7919 %% 40]
                || '一二三思宁安佳子雨晨欣怡浩然宇轩梓涵诗琪嘉俊博文昊天泽洋铭瑞睿德功成立业家兴'[1 + n * 104729 %% 40] AS name,
              DATE '1935-01-01' + CAST(n * 12347 %% 29000 AS INTEGER) AS born_on,
              '139' || lpad(CAST(n // 3 * 32452843 %% 100000000 AS VARCHAR), 8, '0') AS phone
            FROM range(%d) AS t(n)""";

    @TempDir
    Path folder;

    District district;

    @BeforeEach
    void open() {
        district = new District(folder);
    }

    @AfterEach
    void close() {
        district.close();
    }

    List<String> links() {
        return district.rows("SELECT golden_id, mapping, source_key, rule FROM weir.link ORDER BY ALL");
    }

    void register(int people) {
        state("police", "p", "SELECT n, name, born_on, phone FROM people", people);
    }

    /** Each third person owns a flat; of some the birthday is not known, of some the phone is another. */
    void owners(int people) {
        state("property", "d", """
                SELECT n, name, CASE WHEN n % 5 > 0 THEN born_on END AS born_on,
                  CASE WHEN n % 7 = 0 AND n % 5 > 0 THEN '136' || substr(phone, 4) ELSE phone END AS phone
                FROM people WHERE n % 3 = 0""", people);
    }

    void state(String department, String prefix, String select, int people) {
        district.update("""
                INSERT INTO history.resident (department, mapping, scope, source_key, from_load, row_no, as_of, name, born_on, phone)
                WITH people AS (%s)
                SELECT '%s', '%s', '', '%s' || n, 1, 1, '2026-01-01 00:00:00', name, born_on, phone FROM (%s)""".formatted(PERSON.formatted(people), department, department, prefix, select));
    }

    void person(String key, String like, String name, String born, String phone) {
        district.update("""
                INSERT INTO history.resident (department, mapping, scope, source_key, from_load, row_no, as_of, name, born_on, phone)
                SELECT department, mapping, scope, '%s', 1, 1, as_of, %s, %s, %s FROM history.resident WHERE source_key = '%s'""".formatted(key, name, born, phone, like));
    }

    long linked(String which) {
        return Long.parseLong(district.rows("""
                SELECT count(*) FROM weir.link AS a JOIN weir.link AS b USING (entity, golden_id)
                WHERE a.mapping = 'police' AND b.mapping = 'property' AND %s""".formatted(which)).get(0));
    }

    void resolve(Optional<Double> link) {
        resolve(entity -> matched(entity, link, Map.of()));
    }

    /** The same with the doors of the register, and those of the households of which the ledger makes people members. */
    void resolveWithDoors() {
        resolve(entity -> matched(
                entity, LINK, Map.of("registered_place", new Matching.Through("membership", "household", "place"))));
    }

    private void resolve(UnaryOperator<Entity> matched) {
        Map<String, Entity> entities =
                new LinkedHashMap<>(DistrictSchema.schema().entities());
        entities.computeIfPresent("resident", (name, entity) -> matched.apply(entity));
        new Resolver(district.connection(), new Schema(entities, Map.of(), "matched"), district.decisions())
                .resolve(1, 1);
    }

    private static Entity matched(Entity entity, Optional<Double> link, Map<String, Matching.Through> through) {
        List<Comparison.Field> compared = new ArrayList<>(List.of(
                new Comparison.Field("name", FieldType.PERSON_NAME),
                new Comparison.Field("born_on", FieldType.DATE),
                new Comparison.Field("id_number", FieldType.CN_ID),
                new Comparison.Field("phone", FieldType.PHONE)));
        through.keySet().forEach(field -> compared.add(new Comparison.Field(field, FieldType.ADDRESS)));
        return new Entity(
                entity.name(),
                entity.title(),
                entity.description(),
                entity.golden(),
                entity.fields(),
                entity.identity().subList(0, 1),
                List.of(new Veto("id_number", List.of("id_number"), Optional.empty())),
                Optional.of(new Matching(new Comparison(compared), through, link, 0.5)),
                entity.distinctInLedger(),
                entity.authority(),
                entity.rows(),
                entity.derived());
    }

    /** Gives every family of the register a door, and the owners the households behind the same doors. */
    void doors() {
        for (String department : List.of("police", "property")) {
            district.update("""
                    INSERT INTO history.place (department, mapping, scope, source_key, from_load, row_no, as_of, address)
                    SELECT DISTINCT department, mapping, scope, 'door' || substr(source_key, 2)::INTEGER // 3, 1, 1, as_of,
                      'door' || substr(source_key, 2)::INTEGER // 3
                    FROM history.resident WHERE mapping = ?""", department);
        }
        district.update(
                "UPDATE history.resident SET registered_place = 'key:door' || substr(source_key, 2)::INTEGER // 3 WHERE mapping = 'police'");
        district.update("""
                INSERT INTO history.household (department, mapping, scope, source_key, from_load, row_no, as_of, household_type, place)
                SELECT department, mapping, scope, source_key, 1, 1, as_of, 'dwelling', 'key:' || source_key
                FROM history.place WHERE mapping = 'property'""");
        district.update("""
                INSERT INTO history.membership (department, mapping, scope, source_key, from_load, row_no, as_of, resident, household, membership_type)
                SELECT department, mapping, scope, source_key, 1, 1, as_of, 'key:' || source_key,
                  'key:door' || substr(source_key, 2)::INTEGER // 3, 'owner'
                FROM history.resident WHERE mapping = 'property'""");
    }
}
