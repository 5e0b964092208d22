package dev.weir.publish;

import static dev.weir.store.TestDistrict.execute;
import static dev.weir.store.TestDistrict.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problems;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import dev.weir.store.TestDistrict;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows an audience sees where it has conditions of rows: a district of two communities, and companies that work in both. */
class AudienceRowsTest {

    private static final Set<PrivacyClass> OFFICE = EnumSet.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL);
    private static final Map<String, String> EAST = Map.of("place", "community = 'East'");

    private static final Schema SCHEMA =
            SchemaParser.parse("""
                    version: 1
                    entities:
                      place:
                        title: {en: Place, zh: 地点}
                        personal_when: room is not null
                        coarse: [community, building]
                        fields:
                          parent: {type: ref, entity: place, class: internal, title: {en: Part of, zh: 上级}}
                          community: {type: text, class: open, title: {en: Community, zh: 社区}}
                          building: {type: text, class: internal, title: {en: Building, zh: 幢}}
                          room: {type: text, class: internal, title: {en: Room, zh: 室}}
                      company:
                        title: {en: Company, zh: 公司}
                        fields:
                          name: {type: text, class: internal, title: {en: Name, zh: 名称}}
                          place: {type: ref, entity: place, class: internal, title: {en: Place, zh: 位置}}
                      asset:
                        title: {en: Asset, zh: 设备}
                        fields:
                          name: {type: text, class: internal, title: {en: Name, zh: 名称}}
                          place: {type: ref, entity: place, class: internal, title: {en: Place, zh: 位置}}
                          parent: {type: ref, entity: asset, class: internal, title: {en: Part of, zh: 上级}}
                          company: {type: ref, entity: company, class: internal, title: {en: Company, zh: 公司}}
                          owner: {type: ref, entity: owner, class: personal, title: {en: Owner, zh: 业主}}
                      paper:
                        title: {en: Paper, zh: 文书}
                        fields:
                          name: {type: text, class: internal, title: {en: Name, zh: 名称}}
                          place: {type: ref, entity: place, class: personal, title: {en: Place, zh: 位置}}
                      owner:
                        title: {en: Owner, zh: 业主}
                        fields:
                          name: {type: text, class: personal, title: {en: Name, zh: 姓名}}
                          place: {type: ref, entity: place, class: internal, title: {en: Place, zh: 位置}}
                    """, "schema.yaml", List.of(), new Problems()).orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void aRowLeadsToTheAudiencesRowsOrIsNotSeen() throws SQLException {
        try (PublishedDatabase file = publish(Set.of(), EAST, Set.of("company", "weir.run"))) {
            assertThat(rows(file.connection(), "SELECT name FROM asset ORDER BY ALL"))
                    .as("not the lift of West, not its door, and not what stands nowhere")
                    .containsExactly("camera", "lift of East");
        }
    }

    @Test
    void aRoomOfAnotherCommunityIsNotShownAsItsBuilding() throws SQLException {
        try (PublishedDatabase file = publish(Set.of(), EAST, Set.of("company"))) {
            assertThat(rows(file.connection(), "SELECT community, building, room FROM place ORDER BY ALL"))
                    .containsExactly("East,1,null", "East,2,null");
        }
    }

    @Test
    void aWholeTableShowsItsRowsAndLeavesReferencesToOthersEmpty() throws SQLException {
        try (PublishedDatabase file = publish(Set.of(), EAST, Set.of("company"))) {
            assertThat(
                            rows(
                                    file.connection(),
                                    "SELECT company.name, community FROM company LEFT JOIN place ON place_id = company.place ORDER BY ALL"))
                    .containsExactly("Lifts,null", "Pumps,East");
            assertThat(rows(file.connection(), "SELECT name FROM company WHERE place IS NOT NULL"))
                    .containsExactly("Pumps");
        }
    }

    @Test
    void withoutItARowVanishesWithWhatItRefersTo() throws SQLException {
        try (PublishedDatabase file = publish(Set.of(), EAST, Set.of())) {
            assertThat(rows(file.connection(), "SELECT name FROM company")).containsExactly("Pumps");
            assertThat(rows(file.connection(), "SELECT name FROM asset ORDER BY ALL"))
                    .as("the lift of East is looked after by a company of West")
                    .containsExactly("camera");
        }
    }

    @Test
    void aRowOfTheConditionStaysThoughItsParentIsNotTheAudiences() throws SQLException {
        try (PublishedDatabase file = publish(Set.of(), EAST, Set.of("company"))) {
            assertThat(rows(file.connection(), "SELECT DISTINCT parent FROM place"))
                    .containsExactly("null");
        }
        try (PublishedDatabase file =
                publish(Set.of(), Map.of("place", "community = 'East' or community is null"), Set.of("company"))) {
            assertThat(rows(file.connection(), "SELECT community FROM place WHERE parent = 9"))
                    .containsExactly("East");
        }
    }

    @Test
    void aConditionOfARowThatLeadsNowhereShowsItToNobody() throws SQLException {
        Map<String, String> rows = Map.of("place", "community = 'East'", "asset", "name <> 'lift of East'");
        try (PublishedDatabase file = publish(Set.of(), rows, Set.of("company"))) {
            assertThat(rows(file.connection(), "SELECT name FROM asset")).containsExactly("camera");
        }
    }

    @Test
    void aTableThatIsNotInTheFileTakesNothingThatIsAtThePlacesOfTheAudience() throws SQLException {
        try (PublishedDatabase file = publish(Set.of("asset", "place"), EAST, Set.of())) {
            assertThat(rows(file.connection(), "SELECT name FROM asset ORDER BY ALL"))
                    .as("a company of West looks after the lift of East")
                    .containsExactly("camera", "lift of East");
        }
        try (PublishedDatabase file = publish(Set.of("asset"), Map.of("company", "name = 'Pumps'"), Set.of())) {
            assertThat(rows(file.connection(), "SELECT name FROM asset")).containsExactly("camera");
        }
    }

    @Test
    void aReferenceOfAHigherClassHidesNothingThatIsTheAudiences() throws SQLException {
        Set<String> tables = Set.of("asset", "place");
        try (PublishedDatabase file = publish(tables, EAST, Set.of())) {
            assertThat(rows(file.connection(), "SELECT name FROM asset ORDER BY ALL"))
                    .as("its owner lives in West, which the audience cannot see")
                    .contains("camera");
        }
        try (PublishedDatabase file = publish(tables, Map.of("asset", "name = 'camera'"), Set.of("place"))) {
            assertThat(rows(file.connection(), "SELECT name FROM asset")).containsExactly("camera");
        }
    }

    @Test
    void fewerClassesShowNoMoreRows() throws SQLException {
        Map<String, String> rows = Map.of("place", "community = 'East'", "paper", "true");
        try (PublishedDatabase file = publish(Set.of("paper"), rows, Set.of())) {
            assertThat(rows(file.connection(), "SELECT name FROM paper"))
                    .as("its place is personal, and still says whose it is")
                    .containsExactly("of East");
        }
    }

    @Test
    void aConditionOfOneTableBindsWhatRefersToItToo() throws SQLException {
        Map<String, String> contract = Map.of("company", "name = 'Pumps'");
        try (PublishedDatabase file = publish(Set.of("asset"), contract, Set.of("place"))) {
            assertThat(rows(file.connection(), "SELECT name FROM asset")).containsExactly("camera");
            assertThat(rows(file.connection(), "SELECT column_name FROM duckdb_columns() WHERE table_name = 'asset'"))
                    .as("nothing leads to a table that is not there")
                    .doesNotContain("place", "company")
                    .contains("parent");
        }
    }

    @Test
    void aTableOfWhichNothingIsDecidedShowsNothing() throws SQLException {
        try (PublishedDatabase file = publish(Set.of(), Map.of("asset", "name = 'camera'"), Set.of())) {
            assertThat(rows(file.connection(), "SELECT count(*) FROM place")).containsExactly("0");
            assertThat(rows(file.connection(), "SELECT name FROM asset")).isEmpty();
            assertThat(
                            rows(
                                    file.connection(),
                                    "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'weir' AND table_name <> 'meta'"))
                    .isEmpty();
        }
    }

    @Test
    void operationsTablesHaveConditionsToo() throws SQLException {
        Map<String, String> own = Map.of("weir.load", "department = 'water'");
        try (PublishedDatabase file = publish(Set.of("weir.load"), own, Set.of())) {
            assertThat(rows(file.connection(), "SELECT load_id FROM weir.load")).containsExactly("2");
        }
    }

    /**
     * East has buildings 1 and 2 (known by a room), West has 1 by a room. Lifts sits in West, Pumps in East. Place 9 is the street of both.
     */
    private PublishedDatabase publish(Set<String> tables, Map<String, String> rows, Set<String> whole)
            throws SQLException {
        Published published = new Published(folder.resolve("data/published/x/district.duckdb"));
        Audience audience = new Audience("x", OFFICE, tables, Map.of(), rows, whole, 0);
        try (WorkDatabase work = TestDistrict.open(folder)) {
            TestDistrict.apply(work, SCHEMA);
            execute(
                    work.connection(),
                    "DELETE FROM place",
                    "DELETE FROM company",
                    "DELETE FROM asset",
                    "DELETE FROM owner",
                    "DELETE FROM paper",
                    "INSERT INTO paper BY NAME SELECT 1 AS paper_id, 'of East' AS name, 2 AS place",
                    "INSERT INTO paper BY NAME SELECT 2 AS paper_id, 'of West' AS name, 3 AS place",
                    "INSERT INTO place BY NAME SELECT 9 AS place_id",
                    "INSERT INTO place BY NAME SELECT 1 AS place_id, 9 AS parent, 'East' AS community, '1' AS building",
                    "INSERT INTO place BY NAME SELECT 2 AS place_id, 'East' AS community, '2' AS building, '201' AS room",
                    "INSERT INTO place BY NAME SELECT 3 AS place_id, 'West' AS community, '1' AS building, '101' AS room",
                    "INSERT INTO company BY NAME SELECT 1 AS company_id, 'Lifts' AS name, 3 AS place",
                    "INSERT INTO company BY NAME SELECT 2 AS company_id, 'Pumps' AS name, 1 AS place",
                    "INSERT INTO asset BY NAME SELECT 1 AS asset_id, 'lift of East' AS name, 1 AS place, 1 AS company",
                    "INSERT INTO asset BY NAME SELECT 2 AS asset_id, 'lift of West' AS name, 3 AS place, 1 AS company",
                    "INSERT INTO asset BY NAME SELECT 3 AS asset_id, 'door of it' AS name, 2 AS place, 2 AS parent",
                    "INSERT INTO asset BY NAME SELECT 4 AS asset_id, 'nowhere' AS name",
                    "INSERT INTO asset BY NAME SELECT 5 AS asset_id, 'camera' AS name, 2 AS place, 2 AS company, 1 AS owner",
                    "INSERT INTO owner BY NAME SELECT 1 AS owner_id, 3 AS place",
                    "INSERT INTO weir.load BY NAME SELECT unnest([1, 2]) AS load_id, unnest(['police', 'water']) AS department");
            new Publisher(published, audience, 3, Clock.system(ZoneId.of("Asia/Shanghai"))).publish(work, SCHEMA, 1);
        }
        return PublishedDatabase.open(published.link(), TestDistrict.options());
    }
}
