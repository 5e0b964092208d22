package dev.weir.publish;

import static dev.weir.store.TestDistrict.execute;
import static dev.weir.store.TestDistrict.rows;
import static dev.weir.store.TestDistrict.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.WeirException;
import dev.weir.schema.PrivacyClass;
import dev.weir.store.TestDistrict;
import dev.weir.store.WorkDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final Set<PrivacyClass> ALL_BUT_SENSITIVE =
            EnumSet.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL, PrivacyClass.PERSONAL);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder;

    private WorkDatabase work;
    private Connection connection;
    private Published published;
    private Publisher publisher;

    @BeforeEach
    void open() throws SQLException {
        work = TestDistrict.open(folder);
        connection = work.connection();
        published = new Published(folder.resolve("data/district.duckdb"));
        publisher = new Publisher(published, Audience.of(ALL_BUT_SENSITIVE), 2, Clock.system(ZONE));
        TestDistrict.apply(work, schema());
        execute(
                connection,
                "INSERT INTO household VALUES (1, 'H1', '330203199001011234', 3, 'hukou', TIMESTAMP '2024-01-01')",
                "INSERT INTO weir.link (entity, golden_id, mapping, scope, source_key, rule) VALUES ('household', 1, 'door', '', 'H1', '')",
                "INSERT INTO history.event BY NAME SELECT 'door' AS mapping, '' AS scope, 'e1' AS source_key, 1 AS from_load, "
                        + "'entry' AS event_type, 'Wang came home' AS description, 'key:H1' AS household",
                "INSERT INTO weir.load BY NAME SELECT 1 AS load_id, 'done' AS status, 'inbox/王.xlsx' AS input, "
                        + "'archive/王.xlsx' AS archived, ['王'] AS scopes",
                "INSERT INTO weir.conflict VALUES ('household', 1, 'head_id_number', 'police', '330203199001011234', 'x', 'x', 1)",
                "INSERT INTO weir.review BY NAME SELECT 'household' AS entity, '330203199001011234' AS value, 'k' AS source_key");
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void publishesGoldenRowsAndEventsWithTheirIdsResolved() throws SQLException {
        publisher.publish(work, schema(), 5);
        try (PublishedDatabase file = read()) {
            assertThat(rows(file.connection(), "FROM household")).containsExactly("1,H1,3,hukou,2024-01-01 00:00:00.0");
            assertThat(rows(file.connection(), "SELECT event_type, household FROM event"))
                    .containsExactly("entry,1");
            assertThat(rows(file.connection(), "SELECT weir_text(' ＡＢ  c ')")).containsExactly("AB c");
            assertThat(rows(file.connection(), "SELECT value FROM weir.meta WHERE name = 'run'"))
                    .containsExactly("5");
            assertThat(rows(file.connection(), "SELECT current_database()")).containsExactly("district");
        }
    }

    @Test
    void holdsNoSensitiveColumnAndNoneWithoutAClass() throws SQLException {
        publisher.publish(work, schema(), 5);
        try (PublishedDatabase file = read()) {
            assertThat(rows(
                            file.connection(),
                            "SELECT comment FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal"))
                    .isNotEmpty()
                    .allMatch(comment -> comment.matches("(?s).*(\\[(open|internal|personal)]|标识|数据时点)"));
            for (String column : rows(
                    file.connection(),
                    "SELECT schema_name || '.' || table_name || ' ' || column_name FROM duckdb_columns() WHERE NOT internal")) {
                String[] place = column.split(" ");
                assertThat(rows(file.connection(), "SELECT CAST(" + place[1] + " AS VARCHAR) FROM " + place[0]))
                        .as(column)
                        .noneMatch(value ->
                                value.contains("王") || value.contains("Wang") || value.contains("330203199001011234"));
            }
        }
    }

    @Test
    void showsSensitiveFieldsWhereTheyAreAskedFor() throws SQLException {
        new Publisher(published, Audience.of(EnumSet.allOf(PrivacyClass.class)), 2, Clock.system(ZONE))
                .publish(work, schema(), 5);
        try (PublishedDatabase file = read()) {
            assertThat(rows(file.connection(), "SELECT head_id_number FROM household"))
                    .containsExactly("330203199001011234");
            assertThat(rows(file.connection(), "SELECT description FROM event")).containsExactly("Wang came home");
            assertThat(rows(file.connection(), "SELECT input FROM weir.load")).containsExactly("inbox/王.xlsx");
            assertThat(rows(file.connection(), "SELECT value FROM weir.conflict"))
                    .containsExactly("330203199001011234");
        }
    }

    @Test
    void theFileIsReadOnlyAndHasNoRemains() throws IOException, SQLException {
        Path file = publisher.publish(work, schema(), 5).orElseThrow().file();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwxr-xr-x");
        assertThat(file.getParent())
                .isDirectoryContaining("glob:**/district.duckdb")
                .isDirectoryNotContaining("glob:**.wal");
        assertThat(file.getParent().getFileName().toString()).matches("[0-9]{8}T[0-9]{6}-5");
        assertThat(Files.readSymbolicLink(published.link())).isRelative();
        assertThat(rows(connection, "SELECT database_name FROM duckdb_databases() WHERE NOT internal"))
                .containsExactly("work");
        assertThat(rows(connection, "SELECT current_database()")).containsExactly("work");
    }

    @Test
    void nothingNewNothingPublished() throws SQLException {
        assertThat(publisher.publish(work, schema(), 5)).isPresent();
        assertThat(publisher.publish(work, schema(), 6)).isEmpty();
        execute(connection, "UPDATE household SET resident_count = 4");
        assertThat(publisher.publish(work, schema(), 7)).isPresent();
        assertThat(new Publisher(published, Audience.of(EnumSet.of(PrivacyClass.OPEN)), 2, Clock.system(ZONE))
                        .publish(work, schema(), 8))
                .isPresent();
    }

    @Test
    void aTemporaryViewOfALoadIsNothingNew() throws SQLException {
        execute(connection, "CREATE TEMP VIEW stage AS SELECT 1 AS x");
        assertThat(publisher.publish(work, schema(), 5)).isPresent();
        execute(connection, "DROP VIEW stage");
        assertThat(publisher.publish(work, schema(), 6)).isEmpty();
    }

    @Test
    void aReaderKeepsItsVersionWhileTheNextIsPublishedAndPruned() throws SQLException {
        publisher.publish(work, schema(), 1);
        try (PublishedDatabase old = read()) {
            for (int run = 2; run < 6; run++) {
                execute(connection, "UPDATE household SET resident_count = " + 10 * run);
                publisher.publish(work, schema(), run);
            }
            assertThat(rows(old.connection(), "SELECT resident_count FROM household"))
                    .containsExactly("3");
            try (PublishedDatabase fresh = read()) {
                assertThat(rows(fresh.connection(), "SELECT resident_count FROM household"))
                        .containsExactly("50");
            }
        }
        assertThat(published.versions()).hasSize(2).allMatch(version -> version.matches(".*-[45]"));
    }

    @Test
    void rollBackReturnsToTheEarlierVersionAndStaysThere() throws SQLException {
        publisher.publish(work, schema(), 1);
        execute(connection, "UPDATE household SET resident_count = 4");
        publisher.publish(work, schema(), 2);
        String newest = published.current().orElseThrow();
        assertThat(published.rollBack()).endsWith("-1");
        try (PublishedDatabase file = read()) {
            assertThat(rows(file.connection(), "SELECT resident_count FROM household"))
                    .containsExactly("3");
        }
        assertThat(publisher.publish(work, schema(), 3)).isEmpty();
        assertThatThrownBy(published::rollBack)
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("no earlier published version");
        published.use(newest);
        assertThat(published.current()).contains(newest);
        assertThatThrownBy(() -> published.use("20200101T000000-1"))
                .hasMessageContaining("there is no published version");
    }

    @Test
    void aClockThatIsSetBackDoesNotChangeWhichVersionIsEarlier() throws SQLException {
        Instant first = Instant.parse("2026-11-27T18:00:00Z");
        for (int run = 8; run < 12; run++) {
            execute(connection, "UPDATE household SET resident_count = " + run);
            Clock clock = Clock.fixed(first.minus(Duration.ofDays(run)), ZONE);
            new Publisher(published, Audience.of(ALL_BUT_SENSITIVE), 3, clock).publish(work, schema(), run);
        }
        assertThat(published.versions())
                .extracting(version -> version.substring(version.indexOf('-') + 1))
                .containsExactly("11", "10", "9");
        assertThat(published.current().orElseThrow()).endsWith("-11");
        assertThat(published.rollBack()).endsWith("-10");
        assertThat(published.rollBack()).endsWith("-9");
    }

    @Test
    void aWriteAheadLogLeftByAToolDoesNotReachTheNextVersion() throws SQLException, IOException {
        publisher.publish(work, schema(), 1);
        Path version = published.link().toRealPath();
        Files.writeString(version.resolveSibling("district.duckdb.wal"), "left by a tool that was killed");
        execute(connection, "UPDATE household SET resident_count = 4");
        publisher.publish(work, schema(), 2);
        try (PublishedDatabase file = read()) {
            assertThat(rows(file.connection(), "SELECT resident_count FROM household"))
                    .containsExactly("4");
        }
    }

    @Test
    void remainsOfACrashAreRemoved() throws IOException, SQLException {
        Path remains = Files.createDirectories(published.folder().resolve(".building-1"));
        Files.writeString(remains.resolve("district.duckdb"), "half a file");
        Path link =
                Files.createSymbolicLink(folder.resolve("data/.district.duckdb-20240101T000000-1"), Path.of("nowhere"));
        assertThat(published.current()).isEmpty();
        publisher.publish(work, schema(), 1);
        assertThat(remains).doesNotExist();
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(published.versions()).hasSize(1);
    }

    @Test
    void aFailureLeavesTheVersionThatWasThere() throws SQLException {
        publisher.publish(work, schema(), 1);
        String before = published.current().orElseThrow();
        execute(connection, "INSERT INTO weir.code VALUES ('new', 'x', 'x', 'x', 'x')", "DROP VIEW main.event");
        assertThatThrownBy(() -> publisher.publish(work, schema(), 2))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("the version published before stays");
        assertThat(published.current()).contains(before);
        assertThat(published.folder()).isDirectoryNotContaining("glob:**/.building*");
        assertThat(rows(connection, "SELECT current_database(), count(*) FROM household"))
                .containsExactly("work,1");
    }

    @Test
    void viewsOfTheDistrictAreCarriedUnlessTheyNeedAnUnpublishedField() throws SQLException {
        execute(
                connection,
                "CREATE VIEW collective AS SELECT count(*) AS households FROM household WHERE household_type = 'hukou'",
                "CREATE VIEW heads AS SELECT head_id_number FROM household");
        publisher.publish(work, schema(), 1);
        try (PublishedDatabase file = read()) {
            assertThat(rows(file.connection(), "FROM collective")).containsExactly("1");
            List<String> views =
                    rows(file.connection(), "SELECT view_name || sql FROM duckdb_views() WHERE NOT internal");
            assertThat(views).hasSize(1).noneMatch(sql -> sql.contains("work.") || sql.contains("published."));
        }
    }

    @Test
    void versionsThatShowMoreThanMayBeSeenNowAreRemoved() throws SQLException {
        new Publisher(published, Audience.of(EnumSet.allOf(PrivacyClass.class)), 3, Clock.system(ZONE))
                .publish(work, schema(), 1);
        assertThat(new Publisher(published, Audience.of(ALL_BUT_SENSITIVE), 3, Clock.system(ZONE))
                        .publish(work, schema(), 2))
                .as("whoever runs the night is told")
                .hasValueSatisfying(version -> assertThat(version.withdrawn()).isEqualTo(1));
        assertThat(published.versions()).hasSize(1).allMatch(version -> version.endsWith("-2"));
        assertThat(new Publisher(published, Audience.of(EnumSet.allOf(PrivacyClass.class)), 3, Clock.system(ZONE))
                        .publish(work, schema(), 3))
                .hasValueSatisfying(version -> assertThat(version.withdrawn()).isZero());
        assertThat(published.versions())
                .as("more may be seen: the earlier one stays")
                .hasSize(2);
    }

    private PublishedDatabase read() {
        return PublishedDatabase.open(published.link(), TestDistrict.options());
    }
}
