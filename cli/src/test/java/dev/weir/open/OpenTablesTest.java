package dev.weir.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import dev.weir.problem.TextLayout;
import dev.weir.schema.AreaListParser;
import dev.weir.schema.Areas;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import dev.weir.schema.Title;
import dev.weir.store.ScratchDatabase;
import dev.weir.store.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenTablesTest {

    private static final String SCHEMA = """
            version: 1
            open_for:
              lamp: {entity: asset, when: "asset_type <> 'door'", fields: [name, longitude, organization.name, place.street]}
            never_open: {asset: "asset_type = 'camera'"}
            entities:
              place:
                title: {en: Place, zh: 地点}
                fields:
                  street: {type: text, class: open, title: {en: Street, zh: 街道}}
              organization:
                title: {en: Organization, zh: 单位}
                fields:
                  name: {type: text, class: internal, title: {en: Name, zh: 名称}}
              asset:
                title: {en: Asset, zh: 设备}
                fields:
                  asset_type: {type: text, class: open, title: {en: Type, zh: 类别}}
                  name: {type: text, class: internal, title: {en: Name, zh: 名称}}
                  plate: {type: text, class: personal, title: {en: Plate, zh: 车牌}}
                  longitude: {type: double, class: internal, title: {en: Longitude, zh: 经度}}
                  place: {type: ref, entity: place, class: internal, title: {en: Place, zh: 位置}}
                  organization: {type: ref, entity: organization, class: internal, title: {en: Organization, zh: 单位}}
            """;

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 9, 1, 2, 0);

    private Connection connection;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        connection = ScratchDatabase.open(false);
        session = new Session(connection);
        session.execute("ATTACH ':memory:' AS open_data");
        session.execute("CREATE TABLE place (place_id BIGINT, street VARCHAR)");
        session.execute("INSERT INTO place VALUES (1, '望江街道'), (2, '鼓楼街道')");
        session.execute("CREATE TABLE organization (organization_id BIGINT, name VARCHAR)");
        session.execute("INSERT INTO organization VALUES (1, '城管局')");
        session.execute("CREATE TABLE asset (asset_id BIGINT, asset_type VARCHAR, name VARCHAR, plate VARCHAR,"
                + " longitude DOUBLE, place BIGINT, organization BIGINT)");
        session.execute("INSERT INTO asset VALUES (1, 'lamp', '路灯1', NULL, 121.5, 1, 1),"
                + " (2, 'camera', '摄像机', NULL, 121.6, 1, 1), (3, 'door', '门', NULL, 1, 1, 1), (4, NULL, '无类', NULL, 1, 1, 1),"
                + " (5, 'lamp', '路灯2', '浙B12345', 121.7, 2, 1)");
        session.execute("CREATE TABLE vehicle (vehicle_id BIGINT, community VARCHAR, street VARCHAR, kind VARCHAR)");
        session.execute(
                "INSERT INTO vehicle SELECT i, 'c' || (i % 20), 's' || (i % 2), CASE WHEN i % 7 = 0 THEN 'bus' ELSE 'car' END"
                        + " FROM range(1, 1001) AS r(i)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void onlyOpenKindsAndTheirOpenFieldsLeaveAndNeverAThingOfSecurity() throws SQLException {
        fill("secret");

        assertThat(texts(
                        "SELECT column_name FROM duckdb_columns() WHERE database_name = 'open_data' AND table_name = 'lamp'"
                                + " ORDER BY column_index"))
                .containsExactly("open_id", "name", "longitude", "organization", "street");
        assertThat(texts("SELECT concat_ws('|', name, organization, street) FROM open_data.lamp ORDER BY name"))
                .containsExactly("路灯1|城管局|望江街道", "路灯2|城管局|鼓楼街道");
    }

    @Test
    void aRowThatMayNotBeSeenIsNotThereAndNobodyIsLedToIt() throws SQLException {
        new OpenTables(
                        schema(),
                        secret("x"),
                        (entity, id) -> entity.name().equals("asset") ? id + " <> 1" : id + " <> 2")
                .fill(session, "open_data", List.of(), MOMENT);

        assertThat(texts("SELECT concat_ws('|', name, organization, street) FROM open_data.lamp"))
                .containsExactly("路灯2|城管局");
    }

    @Test
    void theFinestStepIsTakenThatWithholdsFewCells() throws SQLException {
        TableAudit audit = fill("secret", counts(10, step("community", "kind"), step("community", "'all'")))
                .get(0);

        assertThat(audit.step()).isEqualTo(2);
        assertThat(audit.cells()).isEqualTo(20);
        assertThat(audit.withheld()).isZero();
        assertThat(texts("SELECT count(*) FROM open_data.counted")).containsExactly("20");
    }

    @Test
    void stepsGoByTheAreasThatAreDeclaredAndNoOthers() throws SQLException {
        Problems problems = new Problems();
        StringBuilder lines = new StringBuilder("area,level,parent\n区,district,\n");
        for (int street = 0; street < 3; street++) {
            lines.append("s" + street + ",street,区\n");
        }
        // c18 and c19 are declared nowhere
        for (int community = 0; community < 18; community++) {
            lines.append("c" + community + ",community,s" + community % 3 + "\n");
        }
        Areas areas = AreaListParser.parse(lines.toString(), "areas.csv", problems);
        assertThat(problems.all()).isEmpty();
        for (String[] expected :
                new String[][] {{"5", "1", "community|19|1"}, {"60", "2", "street|4|1"}, {"500", "3", "district|1|0"}
                }) {
            CountTable table = new CountTable(
                    "counted",
                    "vehicle",
                    "vehicle_id",
                    Optional.empty(),
                    "things",
                    Integer.parseInt(expected[0]),
                    Optional.of("community"),
                    List.of(Map.of("area", "community"), Map.of("area", "street"), Map.of("area", "district")));
            TableAudit audit = new OpenTables(schema().with(areas), secret("secret"), (entity, id) -> "true")
                    .fill(session, "open_data", List.of(table), MOMENT)
                    .get(0);
            assertThat(audit.step()).hasToString(expected[1]);
            assertThat(texts(
                            "SELECT DISTINCT area_level || '|' || (SELECT count(*) || '|' || count(*) FILTER (area IS NULL)"
                                    + " FROM open_data.counted) FROM open_data.counted"))
                    .containsExactly(expected[2]);
            reopen();
        }
    }

    @Test
    void aLadderOfWhichNoStepWillDoGivesNoTable() throws SQLException {
        TableAudit audit = fill("secret", counts(60, step("community", "kind"), step("community", "'all'")))
                .get(0);

        assertThat(audit.step()).isZero();
        assertThat(audit.withheldPercent()).isEqualTo(100);
        assertThat(
                        texts(
                                "SELECT table_name FROM duckdb_tables() WHERE database_name = 'open_data' AND schema_name = 'main'"))
                .containsExactly("lamp");
    }

    @Test
    void countsDifferLittleAndByTheSameForTheSameThings() throws SQLException {
        TableAudit audit =
                fill("secret", counts(10, step("community", "'all'"))).get(0);
        List<String> counts = texts("SELECT area || ' ' || things FROM open_data.counted ORDER BY ALL");
        reopen();
        fill("secret", counts(5, step("community", "'other word'")));

        assertThat(texts("SELECT area || ' ' || things FROM open_data.counted ORDER BY ALL"))
                .isEqualTo(counts);
        assertThat(audit.meanError()).isBetween(0.5, 2.0);
        assertThat(texts("SELECT max(abs(things - 50)) FROM open_data.counted")).containsAnyOf("1", "2", "3", "4");
    }

    @Test
    void anotherSecretGivesOtherNoiseAndOtherIds() throws SQLException {
        fill("secret", counts(10, step("community", "'all'")));
        List<String> counts = texts("SELECT area || ' ' || things FROM open_data.counted ORDER BY ALL");
        List<String> ids = texts("SELECT open_id FROM open_data.lamp ORDER BY ALL");
        reopen();
        fill("another", counts(10, step("community", "'all'")));

        assertThat(texts("SELECT area || ' ' || things FROM open_data.counted ORDER BY ALL"))
                .isNotEqualTo(counts);
        assertThat(texts("SELECT open_id FROM open_data.lamp ORDER BY ALL")).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void smallCellsAreWithheldAndMarked() throws SQLException {
        String area = "CASE WHEN vehicle_id <= 4 THEN 'few' ELSE community END";
        TableAudit audit = fill("secret", counts(10, step(area, "'all'"))).get(0);

        assertThat(audit.withheld()).isEqualTo(1);
        assertThat(texts("SELECT area || ' ' || note FROM open_data.counted WHERE things IS NULL"))
                .containsExactly("few withheld");
        assertThat(texts("SELECT DISTINCT note FROM open_data.counted WHERE things IS NOT NULL"))
                .containsExactly("perturbed");
    }

    @Test
    void noCountBelowTheThresholdIsGivenNotEvenANoisyOne() throws SQLException {
        fill("secret", counts(5, step("community", "'all'")));
        long less = session.number("SELECT count(*) FROM open_data.counted WHERE things < 50");
        reopen();
        TableAudit audit =
                fill("secret", counts(50, step("community", "'all'"))).get(0);

        assertThat(less).isPositive();
        assertThat(audit.withheld()).isEqualTo(less);
    }

    @Test
    void noiseHasNoBiasAndIsBounded() {
        double[] noise = IntStream.range(0, Perturbation.KEYS)
                .mapToDouble(Perturbation::noise)
                .toArray();

        assertThat(IntStream.range(0, noise.length)
                        .mapToDouble(key -> noise[key])
                        .sum())
                .isZero();
        assertThat(noise).hasSize(256);
        assertThat(IntStream.range(0, noise.length)
                        .mapToDouble(key -> Math.abs(noise[key]))
                        .max())
                .hasValue(Perturbation.MOST);
        assertThat(IntStream.range(0, noise.length)
                        .mapToDouble(key -> Math.abs(noise[key]))
                        .average()
                        .orElseThrow())
                .isCloseTo(1.09, within(0.01));
    }

    private void fill(String secret) throws SQLException {
        fill(secret, List.of());
    }

    private List<TableAudit> fill(String secret, CountTable... tables) throws SQLException {
        return fill(secret, List.of(tables));
    }

    private List<TableAudit> fill(String secret, List<CountTable> tables) throws SQLException {
        return new OpenTables(schema(), secret(secret), (entity, id) -> "true")
                .fill(session, "open_data", tables, MOMENT);
    }

    private void reopen() throws SQLException {
        session.execute("DETACH open_data");
        session.execute("ATTACH ':memory:' AS open_data");
    }

    private static OpenSecret secret(String digits) {
        return new OpenSecret(digits);
    }

    private static Map<String, String> step(String area, String kind) {
        Map<String, String> step = new LinkedHashMap<>();
        step.put("area", area);
        step.put("kind", kind);
        return step;
    }

    private static CountTable counts(int threshold, Map<String, String> step, Map<String, String> coarser) {
        return new CountTable(
                "counted",
                "vehicle",
                "vehicle_id",
                Optional.empty(),
                "things",
                threshold,
                Optional.empty(),
                List.of(step, coarser));
    }

    private static CountTable counts(int threshold, Map<String, String> step) {
        return new CountTable(
                "counted",
                "vehicle",
                "vehicle_id",
                Optional.empty(),
                "things",
                threshold,
                Optional.empty(),
                List.of(step));
    }

    private static Schema schema() {
        Problems problems = new Problems();
        Optional<Schema> schema = SchemaParser.parse(SCHEMA, "schema.yaml", List.of(), problems);
        assertThat(problems.all()).isEmpty();
        Field unit = new Field(
                "vehicle_id",
                FieldType.INTEGER,
                Optional.empty(),
                Optional.empty(),
                new Title("Vehicle", "车辆"),
                PrivacyClass.PERSONAL,
                Optional.empty(),
                false);
        return schema.orElseThrow()
                .with(List.of(new FactView(
                        "vehicle",
                        new Title("Vehicles", "车辆"),
                        new Title("All", "全部"),
                        "SELECT * FROM vehicle",
                        TextLayout.from(Position.of("vehicle.yaml")),
                        List.of(unit),
                        Map.of(),
                        Map.of(),
                        false)));
    }

    private List<String> texts(String sql) throws SQLException {
        return session.rows(sql, row -> row.getString(1));
    }
}
