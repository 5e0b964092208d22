package dev.weir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.run.OpenWorkspace;
import dev.weir.run.WorkFile;
import dev.weir.sample.SampleWorkspace;
import dev.weir.sample.district.SampleOptions;
import dev.weir.schema.Entity;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three nights of the sample, published for each class setting: whoever knows everybody must find nobody whom the setting hides. */
class PublishedAttackIT {

    private static final Set<PrivacyClass> ALL = EnumSet.allOf(PrivacyClass.class);
    private static final Set<PrivacyClass> DEFAULT = EnumSet.complementOf(EnumSet.of(PrivacyClass.SENSITIVE));
    private static final Set<PrivacyClass> OFFICE = EnumSet.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL);
    private static final Set<PrivacyClass> OPEN = EnumSet.of(PrivacyClass.OPEN);

    @TempDir
    static Path folder;

    private static OpenWorkspace workspace;
    private static Attacker attacker;

    @BeforeAll
    static void runThreeNights() throws IOException, SQLException {
        SampleWorkspace sample = SampleWorkspace.create(folder);
        for (int night = 1; night <= SampleOptions.MOST_NIGHTS; night++) {
            sample.night(night);
        }
        workspace = sample.open();
        letSomebodyDieWhoseMembershipNobodyEnds();
        letAChildBeTheHead();
        attacker = Attacker.of(folder, workspace.now().toLocalDate());
    }

    /** Departments learn of a death at different times; in the sample all memberships of the dead have ended. */
    private static void letSomebodyDieWhoseMembershipNobodyEnds() throws SQLException {
        try (Connection register =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data-sources/police.sqlite"));
                Statement statement = register.createStatement()) {
            assertThat(statement.executeUpdate(
                            "UPDATE person SET deceased_on = '2026-09-01' WHERE person_no = 'P00000001'"))
                    .isOne();
        }
        try (WorkDatabase work = WorkFile.open(workspace, Duration.ZERO)) {
            assertThat(new Session(work.connection())
                            .execute("UPDATE main.resident SET deceased_on = DATE '2026-09-01'"
                                    + " WHERE resident_no = 'P00000001'"))
                    .isOne();
        }
    }

    /** Some civil affairs' families are headed by an orphan. The register says nothing of it. */
    private static void letAChildBeTheHead() throws SQLException {
        try (WorkDatabase work = WorkFile.open(workspace, Duration.ZERO)) {
            assertThat(new Session(work.connection()).execute("""
                            UPDATE main.household SET head_name = child.name FROM (
                              SELECT m.household, r.name FROM main.membership AS m
                              JOIN main.resident AS r ON r.resident_id = m.resident
                              WHERE r.born_on > current_date - INTERVAL 13 YEAR AND r.name IN (
                                SELECT name FROM main.resident GROUP BY name HAVING count(*) = 1)
                              ORDER BY ALL LIMIT 1) AS child
                            WHERE household.household_id = child.household""")).isOne();
        }
    }

    @AfterAll
    static void close() throws SQLException {
        attacker.close();
    }

    static List<Set<PrivacyClass>> settings() {
        return List.of(OPEN, OFFICE, DEFAULT, ALL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void nothingIsFoundThatTheClassesDoNotAllow(Set<PrivacyClass> classes) throws IOException, SQLException {
        Map<Leak, Map<String, Long>> found = new EnumMap<>(attack(classes, workspace.schema()));
        found.keySet().removeIf(leak -> classes.contains(leak.allowedBy()));
        assertThat(found).isEmpty();
    }

    @Test
    void everyKindIsFoundWhereNothingIsProtected() throws IOException, SQLException {
        assertThat(attack(ALL, withoutRowConditions())).containsOnlyKeys(Leak.values());
    }

    @Test
    void childrenAndDeathsAreFoundWhereOnlyTheConditionsOfRowsAreMissing() throws IOException, SQLException {
        assertThat(attack(DEFAULT, withoutRowConditions())).containsKeys(Leak.CHILD, Leak.DEATH);
    }

    @Test
    void roomsAreFoundWhereOnlyTheConditionsOfRowsAreMissing() throws IOException, SQLException {
        assertThat(attack(OFFICE, withoutRowConditions())).containsKeys(Leak.ROOM);
    }

    @Test
    void noVersionOnDiskShowsWhatTheClassesNoLongerAllow() throws IOException, SQLException {
        attack(ALL, workspace.schema());
        attack(DEFAULT, workspace.schema());
        attack(OPEN, workspace.schema());
        Published published = new Published(workspace.workspace().publishedLink());
        List<Leak> found = new ArrayList<>();
        for (String version : published.versions()) {
            Path file = published.folder().resolve(version).resolve("district.duckdb");
            found.addAll(attacker.attack(file).keySet());
        }
        assertThat(found).isEmpty();
    }

    /** Publishes, and attacks what was published. */
    private static Map<Leak, Map<String, Long>> attack(Set<PrivacyClass> classes, Schema schema)
            throws IOException, SQLException {
        Published published = new Published(workspace.workspace().publishedLink());
        try (WorkDatabase work = WorkFile.open(workspace, Duration.ZERO)) {
            new Publisher(published, Audience.of(classes), 7, workspace.clock())
                    .publish(work, schema, SampleOptions.MOST_NIGHTS);
        }
        return attacker.attack(published.link());
    }

    /** The schema as it would be if rows were as private as their columns. */
    private static Schema withoutRowConditions() {
        Map<String, Entity> entities = new LinkedHashMap<>();
        workspace.schema().entities().forEach((name, entity) -> entities.put(name, unprotected(entity)));
        return new Schema(
                entities, workspace.schema().codeLists(), workspace.schema().fingerprint());
    }

    private static Entity unprotected(Entity entity) {
        return new Entity(
                entity.name(),
                entity.title(),
                entity.description(),
                entity.golden(),
                entity.fields(),
                entity.identity(),
                entity.vetoes(),
                entity.distinctInLedger(),
                entity.authority());
    }
}
