package dev.weir.publish;

import static dev.weir.store.TestDistrict.execute;
import static dev.weir.store.TestDistrict.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problems;
import dev.weir.schema.CodeList;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import dev.weir.schema.Title;
import dev.weir.store.TestDistrict;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published of rows that are more private than their columns. */
class VisibleTest {

    private static final Set<PrivacyClass> DEFAULT =
            EnumSet.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL, PrivacyClass.PERSONAL);
    private static final Set<PrivacyClass> OFFICE = EnumSet.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL);

    private static final CodeList LEVELS = new CodeList(
            "place_type",
            List.of(
                    new CodeList.Code("building", new Title("Building", "幢"), List.of()),
                    new CodeList.Code("room", new Title("Room", "室"), List.of())));

    private static final Schema SCHEMA = SchemaParser.parse("""
                    version: 1
                    entities:
                      household:
                        title: {en: Household, zh: 户}
                        fields:
                          household_type: {type: text, class: internal, title: {en: Type, zh: 类别}}
                          place: {type: ref, entity: place, class: personal, title: {en: Place, zh: 住所}}
                      resident:
                        title: {en: Resident, zh: 居民}
                        sensitive_when: "born_on > published_on - interval 14 year"
                        fields:
                          name: {type: text, class: personal, title: {en: Name, zh: 姓名}}
                          born_on: {type: date, class: personal, title: {en: Born on, zh: 出生日期}}
                          deceased_on: {type: date, class: sensitive, title: {en: Deceased on, zh: 死亡日期}}
                      membership:
                        title: {en: Membership, zh: 户成员关系}
                        sensitive_when: to_on is not null
                        fields:
                          resident: {type: ref, entity: resident, class: personal, title: {en: Resident, zh: 居民}}
                          household: {type: ref, entity: household, class: personal, title: {en: Household, zh: 户}}
                          membership_type: {type: text, class: internal, title: {en: Type, zh: 类别}}
                          to_on: {type: date, class: sensitive, title: {en: To, zh: 终止日期}}
                      place:
                        title: {en: Place, zh: 地点}
                        personal_when: room is not null
                        coarse: [community, building]
                        part_of:
                          field: parent
                          kind: place_type
                          key: address
                          made: concat_ws('|', community, building, room)
                          levels: {building: [community, building], room: [room]}
                        identity: [{rule: address, by: [address]}]
                        fields:
                          place_type: {type: code, list: place_type, class: internal, title: {en: Type, zh: 类别}}
                          parent: {type: ref, entity: place, class: internal, title: {en: Part of, zh: 上级}}
                          address: {type: text, class: internal, title: {en: Address, zh: 地址}}
                          community: {type: text, class: open, title: {en: Community, zh: 社区}}
                          building: {type: text, class: internal, title: {en: Building, zh: 幢}}
                          room: {type: text, class: internal, title: {en: Room, zh: 室}}
                      asset:
                        title: {en: Asset, zh: 设备}
                        fields:
                          name: {type: text, class: internal, title: {en: Name, zh: 名称}}
                          place: {type: ref, entity: place, class: internal, title: {en: Place, zh: 位置}}
                          owner: {type: ref, entity: resident, class: personal, title: {en: Owner, zh: 所有人}}
                    """, "schema.yaml", List.of(LEVELS), new Problems())
            .orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void nothingTellsOfARowThatIsHidden() throws SQLException {
        try (PublishedDatabase file = publish(DEFAULT)) {
            Connection open = file.connection();
            assertThat(rows(open, "SELECT name FROM resident ORDER BY ALL")).containsExactly("Ann", "Bob");
            assertThat(rows(open, "SELECT resident FROM membership"))
                    .as("the child, and who has died")
                    .containsExactly("1");
            assertThat(rows(open, "SELECT name FROM asset ORDER BY ALL")).containsExactly("camera", "car", "lift");
            assertThat(rows(open, "SELECT golden_id FROM weir.conflict")).containsExactly("1");
            assertThat(rows(open, "SELECT golden_id FROM weir.review")).isEmpty();
            assertThat(rows(open, "SELECT old_id FROM weir.id_change")).isEmpty();
        }
    }

    @Test
    void whoIsHiddenCountsInTheCommunityAndLeadsNowhere() throws SQLException {
        try (PublishedDatabase file = publish(DEFAULT)) {
            assertThat(rows(file.connection(), "FROM population_registered ORDER BY ALL"))
                    .containsExactly("-1,null,East", "1,10,East");
        }
    }

    @Test
    void withSensitiveEverythingIsThere() throws SQLException {
        try (PublishedDatabase file = publish(EnumSet.allOf(PrivacyClass.class))) {
            Connection open = file.connection();
            assertThat(rows(open, "SELECT count(*) FROM resident")).containsExactly("3");
            assertThat(rows(open, "SELECT count(*) FROM membership")).containsExactly("3");
            assertThat(rows(open, "SELECT count(*) FROM asset")).containsExactly("4");
            assertThat(rows(open, "SELECT field FROM weir.conflict ORDER BY ALL"))
                    .containsExactly("deceased_on", "name", "name");
        }
    }

    @Test
    void aRoomIsShownAsItsBuilding() throws SQLException {
        try (PublishedDatabase file = publish(OFFICE)) {
            Connection open = file.connection();
            assertThat(rows(open, "SELECT address, community, building, room FROM place ORDER BY ALL"))
                    .containsExactly("East|1,East,1,null", "West|1,West,one,null", "null,East,2,null");
            assertThat(
                            rows(
                                    open,
                                    "SELECT name, building, address FROM asset JOIN place ON place_id = asset.place ORDER BY ALL"))
                    .as(
                            "a building that is known itself, one that is made of its rooms, and one that the room is part of")
                    .containsExactly("camera,one,West|1", "car,1,East|1", "lift,2,null");
        }
    }

    @Test
    void everyTableAndColumnHasAComment() throws SQLException {
        try (PublishedDatabase file = publish(EnumSet.allOf(PrivacyClass.class))) {
            assertThat(rows(
                            file.connection(),
                            "SELECT schema_name || '.' || table_name || '.' || column_name FROM duckdb_columns()"
                                    + " WHERE NOT internal AND coalesce(comment, '') = ''"))
                    .isEmpty();
            assertThat(rows(
                            file.connection(),
                            "SELECT table_name FROM duckdb_tables() WHERE coalesce(comment, '') = ''"))
                    .isEmpty();
        }
    }

    @Test
    void anAudienceSeesItsTablesColumnsAndRows() {
        Audience audience = new Audience(
                "friends",
                DEFAULT,
                Set.of("resident", "weir.run"),
                Map.of("resident", Set.of("name")),
                Map.of("resident", "name = 'Ann'"),
                Set.of("weir.run"),
                0);
        Visible visible = new Visible(SCHEMA, audience);
        assertThat(visible.text().lines().filter(line -> line.contains("resident")))
                .containsExactly(
                        "hide membership coalesce(resident) IS NULL",
                        "hide others of resident name = 'Ann'",
                        "hide resident ( name = 'Ann' ) IS NOT TRUE",
                        "hide resident born_on > published_on - interval 14 year",
                        "see resident.name");
        assertThat(visible.text()).contains("see weir.run.run_id").doesNotContain("weir.load", "see asset");
    }

    @Test
    void lessIsSeenWhenAColumnGoesOrRowsAreHidden() {
        Visible all = new Visible(SCHEMA, Audience.of(EnumSet.allOf(PrivacyClass.class)));
        Visible some = new Visible(SCHEMA, Audience.of(DEFAULT));
        assertThat(some.isNarrowerThan(Optional.of(all.text()))).isTrue();
        assertThat(all.isNarrowerThan(Optional.of(some.text()))).isFalse();
        assertThat(some.isNarrowerThan(Optional.of(some.text()))).isFalse();
    }

    /** A district of Ann (1), Bob (2, ended by death) and a child (3), a car of Ann, a toy of the child, a lift, a camera. */
    private PublishedDatabase publish(Set<PrivacyClass> classes) throws SQLException {
        Published published = new Published(folder.resolve("data/district.duckdb"));
        try (WorkDatabase work = TestDistrict.open(folder)) {
            TestDistrict.apply(work, SCHEMA);
            execute(
                    work.connection(),
                    "INSERT INTO place BY NAME SELECT 1 AS place_id, 'East|1' AS address, 'East' AS community, '1' AS building",
                    "INSERT INTO place BY NAME SELECT 2 AS place_id, 'East|1|101' AS address, 'East' AS community, '1' AS building, '101' AS room",
                    "INSERT INTO place BY NAME SELECT 3 AS place_id, 'East|2|201' AS address, 'East' AS community, '2' AS building, '201' AS room",
                    "INSERT INTO place BY NAME SELECT 4 AS place_id, 'West|1|101' AS address, 'West' AS community, '1' AS building, '101' AS room, 5 AS parent",
                    "INSERT INTO place BY NAME SELECT 5 AS place_id, 'West|1' AS address, 'West' AS community, 'one' AS building",
                    "INSERT INTO asset BY NAME SELECT 4 AS asset_id, 'camera' AS name, 4 AS place",
                    "INSERT INTO household BY NAME SELECT 10 AS household_id, 'hukou' AS household_type, 2 AS place",
                    "INSERT INTO resident BY NAME SELECT 1 AS resident_id, 'Ann' AS name, DATE '1980-01-01' AS born_on",
                    "INSERT INTO resident BY NAME SELECT 2 AS resident_id, 'Bob' AS name, DATE '2020-01-01' AS deceased_on",
                    "INSERT INTO resident BY NAME SELECT 3 AS resident_id, 'Cid' AS name, current_date - INTERVAL 3 YEAR AS born_on",
                    "INSERT INTO membership BY NAME SELECT id AS membership_id, id AS resident, 10 AS household, 'registered' AS"
                            + " membership_type, CASE id WHEN 2 THEN DATE '2020-01-01' END AS to_on FROM range(1, 4) AS r(id)",
                    "INSERT INTO asset BY NAME SELECT 1 AS asset_id, 'car' AS name, 2 AS place, 1 AS owner",
                    "INSERT INTO asset BY NAME SELECT 2 AS asset_id, 'toy' AS name, 2 AS place, 3 AS owner",
                    "INSERT INTO asset BY NAME SELECT 3 AS asset_id, 'lift' AS name, 3 AS place",
                    "INSERT INTO weir.conflict BY NAME SELECT 'resident' AS entity, 1 AS golden_id, 'name' AS field",
                    "INSERT INTO weir.conflict BY NAME SELECT 'resident' AS entity, 2 AS golden_id, 'deceased_on' AS field",
                    "INSERT INTO weir.conflict BY NAME SELECT 'resident' AS entity, 3 AS golden_id, 'name' AS field",
                    "INSERT INTO weir.review BY NAME SELECT 'resident' AS entity, 3 AS golden_id",
                    "INSERT INTO weir.id_change BY NAME SELECT 'resident' AS entity, 3 AS old_id, 1 AS new_id");
            new Publisher(published, Audience.of(classes), 3, Clock.system(ZoneId.of("Asia/Shanghai")))
                    .publish(work, SCHEMA, 1);
        }
        return PublishedDatabase.open(published.link(), TestDistrict.options());
    }
}
