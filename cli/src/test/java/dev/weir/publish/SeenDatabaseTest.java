package dev.weir.publish;

import static dev.weir.store.TestDistrict.execute;
import static dev.weir.store.TestDistrict.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.Problems;
import dev.weir.problem.WeirException;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import dev.weir.store.StoreOptions;
import dev.weir.store.TestDistrict;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may see less than a published file holds sees of it what a file of their own would show. */
class SeenDatabaseTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<PrivacyClass> OFFICE = EnumSet.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL);
    private static final Set<PrivacyClass> ANALYST =
            EnumSet.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL, PrivacyClass.PERSONAL);
    private static final List<String> QUESTIONS = List.of(
            "SELECT * EXCLUDE place_id FROM place ORDER BY ALL",
            "SELECT name, community, building FROM asset LEFT JOIN place ON place_id = place ORDER BY ALL",
            "SELECT e.name, a.name FROM event AS e LEFT JOIN asset AS a ON a.asset_id = e.asset ORDER BY ALL",
            "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND database_name = current_database() ORDER BY ALL");

    private static final Schema SCHEMA =
            SchemaParser.parse("""
                    version: 1
                    entities:
                      place:
                        title: {en: Place, zh: 地点}
                        personal_when: room is not null
                        coarse: [community, building]
                        fields:
                          community: {type: text, class: open, title: {en: Community, zh: 社区}}
                          building: {type: text, class: internal, title: {en: Building, zh: 幢}}
                          room: {type: text, class: internal, title: {en: Room, zh: 室}}
                      asset:
                        title: {en: Asset, zh: 设备}
                        personal_when: name = 'bed'
                        fields:
                          name: {type: text, class: internal, title: {en: Name, zh: 名称}}
                          plate: {type: text, class: personal, title: {en: Plate, zh: 车牌}}
                          place: {type: ref, entity: place, class: internal, title: {en: Place, zh: 位置}}
                      event:
                        title: {en: Event, zh: 事件}
                        golden: record
                        fields:
                          name: {type: text, class: internal, title: {en: Name, zh: 名称}}
                          asset: {type: ref, entity: asset, class: internal, title: {en: Asset, zh: 设备}}
                    """, "schema.yaml", List.of(), new Problems()).orElseThrow();

    @TempDir
    private Path folder;

    private WorkDatabase work;

    @BeforeEach
    void open() throws SQLException {
        work = TestDistrict.open(folder);
        TestDistrict.apply(work, SCHEMA);
        execute(
                work.connection(),
                "INSERT INTO place VALUES (1, 'East', '1', NULL, TIMESTAMP '2024-01-01'), (2, 'East', '1', '101', TIMESTAMP '2024-01-01'),"
                        + " (3, 'West', '9', '901', TIMESTAMP '2024-01-01')",
                "INSERT INTO asset VALUES (1, 'lamp', NULL, 1, TIMESTAMP '2024-01-01'), (2, 'car', 'B1', 2, TIMESTAMP '2024-01-01'),"
                        + " (3, 'bed', NULL, 3, TIMESTAMP '2024-01-01'), (4, 'car', 'B2', 3, TIMESTAMP '2024-01-01')",
                "INSERT INTO weir.link (entity, golden_id, mapping, scope, source_key, rule) VALUES ('asset', 1, 'm', '', 'L', ''),"
                        + " ('asset', 3, 'm', '', 'B', '')",
                "INSERT INTO history.event BY NAME SELECT 'm' AS mapping, '' AS scope, key AS source_key, 1 AS from_load, name, asset"
                        + " FROM (VALUES ('e1', 'broke', 'key:L'), ('e2', 'slept', 'key:B')) AS e (key, name, asset)");
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void whatTheOfficeSeesOfTheAnalystsFileIsWhatAFileOfItsOwnShows() throws SQLException {
        Path analysts = publish("analysts", ANALYST);
        Path own = publish("own", OFFICE);

        try (SeenDatabase seen = seen(analysts, OFFICE);
                PublishedDatabase direct = PublishedDatabase.open(own, options())) {
            for (String question : QUESTIONS) {
                assertThat(rows(seen.connection(), question))
                        .as(question)
                        .isEqualTo(rows(direct.connection(), question));
            }
            assertThat(rows(seen.connection(), QUESTIONS.get(1)))
                    .containsExactly("car,East,1", "car,West,9", "lamp,East,1");
            assertThat(rows(seen.connection(), QUESTIONS.get(2))).containsExactly("broke,lamp");
            assertThat(rows(seen.connection(), QUESTIONS.get(3))).noneMatch(column -> column.endsWith(",plate"));
        }
    }

    @Test
    void moreThanTheFileHoldsIsRefused() {
        Path own = publish("own", OFFICE);

        assertThatThrownBy(() -> seen(own, ANALYST))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("holds only the classes open, internal, and open, internal, personal are wanted");
    }

    @Test
    void nothingPublishedIsToldWithWhatToDo() {
        assertThatThrownBy(() -> seen(folder.resolve("data/none.duckdb"), OFFICE))
                .hasMessage("nothing is published yet; run `weir run` first");
    }

    @Test
    void noFileCanBeReadAndNoneWritten() throws SQLException {
        try (SeenDatabase seen = seen(publish("analysts", ANALYST), OFFICE)) {
            assertThatThrownBy(() -> rows(seen.connection(), "FROM read_text('/etc/hostname')"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(seen.connection(), "COPY place TO '" + folder.resolve("x.csv") + "'"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(seen.connection(), "DELETE FROM published_file.main.place"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private Path publish(String name, Set<PrivacyClass> classes) {
        Published published = new Published(folder.resolve("data/" + name + "/district.duckdb"));
        new Publisher(published, Audience.of(classes), 2, Clock.system(ZONE)).publish(work, SCHEMA, 1);
        return published.link();
    }

    private static SeenDatabase seen(Path file, Set<PrivacyClass> classes) {
        return SeenDatabase.open(file, SCHEMA, classes, options(), false);
    }

    private static StoreOptions options() {
        return new StoreOptions("512MB", 1, ZONE, List.of());
    }
}
