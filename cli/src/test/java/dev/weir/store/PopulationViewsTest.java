package dev.weir.store;

import static dev.weir.store.TestDistrict.entity;
import static dev.weir.store.TestDistrict.execute;
import static dev.weir.store.TestDistrict.field;
import static dev.weir.store.TestDistrict.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.publish.Audience;
import dev.weir.publish.Published;
import dev.weir.publish.PublishedDatabase;
import dev.weir.publish.Publisher;
import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.Title;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationViewsTest {

    private static final Entity RESIDENT = entity(
            "resident",
            new Title("Resident", "居民"),
            Golden.LINKED,
            field("deceased_on", FieldType.DATE, PrivacyClass.SENSITIVE));
    private static final Entity MEMBERSHIP = entity(
            "membership",
            new Title("Membership", "户成员关系"),
            Golden.RELATION,
            reference("resident"),
            reference("household"),
            field("membership_type", FieldType.TEXT, PrivacyClass.INTERNAL),
            field("to_on", FieldType.DATE, PrivacyClass.PERSONAL));
    private static final Schema SCHEMA = TestDistrict.schema(RESIDENT, TestDistrict.household(), MEMBERSHIP);

    @TempDir
    private Path folder;

    @Test
    void countEachLivingPersonOnceWhereRegisteredAndWhereLiving() throws SQLException {
        try (WorkDatabase work = TestDistrict.open(folder)) {
            fill(work);
            assertThat(rows(work.connection(), "FROM population_registered ORDER BY ALL"))
                    .containsExactly("1,10", "2,10");
            assertThat(rows(work.connection(), "FROM population_living ORDER BY ALL"))
                    .containsExactly("1,10", "2,20", "5,20");
        }
    }

    @Test
    void behindADoorWhereTheRegisterKnowsNobodyTheHouseLedgerSaysWhoLives() throws SQLException {
        Schema doors = TestDistrict.schema(
                RESIDENT,
                entity(
                        "household",
                        new Title("Household", "户"),
                        Golden.LINKED,
                        reference("place"),
                        field("status", FieldType.TEXT, PrivacyClass.INTERNAL)),
                MEMBERSHIP,
                entity("place", new Title("Place", "地点"), Golden.LINKED));
        try (WorkDatabase work = TestDistrict.open(folder)) {
            TestDistrict.apply(work, doors);
            execute(
                    work.connection(),
                    "INSERT INTO resident (resident_id, deceased_on) SELECT unnest([1, 2, 3, 4, 5, 6, 7]), NULL",
                    """
                    INSERT INTO household (household_id, place, status) VALUES
                      (10, 100, NULL), (20, 100, 'let'), (30, 200, 'let'), (40, 300, 'owner_occupied'), (50, 400, 'vacant'), (60, 500, 'let')""",
                    """
                    INSERT INTO membership (membership_id, resident, household, membership_type, to_on) VALUES
                      (1, 1, 10, 'registered', NULL),
                      (2, 2, 20, 'tenant', NULL),
                      (3, 3, 30, 'tenant', NULL), (4, 4, 30, 'owner', NULL),
                      (5, 4, 40, 'owner', NULL),
                      (6, 5, 50, 'owner', NULL),
                      (7, 1, 60, 'tenant', NULL), (8, 6, 60, 'tenant', DATE '2021-01-01')""");
            assertThat(rows(work.connection(), "FROM population_registered"))
                    .as("the house ledger registers nobody")
                    .containsExactly("1,10");
            assertThat(rows(work.connection(), "FROM population_living ORDER BY ALL"))
                    .as("not 2, behind whose door the register knows somebody; not 1 twice; not 6, who has left")
                    .containsExactly("1,10", "3,30", "4,40");
        }
    }

    @Test
    void arePublishedThoughWhoHasDiedIsNot() throws SQLException {
        try (WorkDatabase work = TestDistrict.open(folder)) {
            fill(work);
            assertThat(published(work, EnumSet.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL, PrivacyClass.PERSONAL)))
                    .containsExactly("population_living", "population_registered");
            assertThat(published(work, EnumSet.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL)))
                    .isEmpty();
        }
    }

    private List<String> published(WorkDatabase work, Set<PrivacyClass> classes) throws SQLException {
        Published published = new Published(folder.resolve("data/district.duckdb"));
        new Publisher(published, Audience.of(classes), 3, Clock.system(ZoneId.of("Asia/Shanghai")))
                .publish(work, SCHEMA, 1);
        try (PublishedDatabase file = PublishedDatabase.open(published.link(), TestDistrict.options())) {
            return rows(
                    file.connection(),
                    "SELECT table_name FROM duckdb_tables() WHERE starts_with(table_name, 'population') ORDER BY 1");
        }
    }

    private static void fill(WorkDatabase work) throws SQLException {
        TestDistrict.apply(work, SCHEMA);
        execute(
                work.connection(),
                "INSERT INTO resident (resident_id, deceased_on) VALUES (1, NULL), (2, NULL), (3, DATE '2020-01-01'), (4, NULL), (5, NULL)",
                """
                INSERT INTO membership (membership_id, resident, household, membership_type, to_on) VALUES
                  (1, 1, 10, 'registered', NULL), (2, 2, 10, 'registered', NULL), (3, 2, 20, 'living', NULL),
                  (4, 3, 10, 'registered', NULL), (5, 4, 10, 'registered', DATE '2021-01-01'), (6, 5, 20, 'living', NULL),
                  (7, 1, 30, 'owner', NULL)""");
    }

    private static Field reference(String target) {
        return new Field(
                target,
                FieldType.REFERENCE,
                Optional.of(target),
                Optional.empty(),
                new Title(target, target),
                PrivacyClass.PERSONAL,
                Optional.empty(),
                false);
    }
}
