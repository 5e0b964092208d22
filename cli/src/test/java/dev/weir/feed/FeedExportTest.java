package dev.weir.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.open.OpenSecret;
import dev.weir.problem.Problems;
import dev.weir.problem.WeirException;
import dev.weir.schema.Title;
import dev.weir.sql.Sql;
import dev.weir.store.PrivateFiles;
import dev.weir.store.Session;
import dev.weir.store.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedExportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 2);

    @TempDir
    private Path folder;

    private Duration time = Duration.ZERO;
    private String secret = "0".repeat(64);

    @BeforeEach
    void open() throws SQLException {
        day("2026-10-01T02:00", "('a', '路灯', DATE '2020-01-02', 121.5, 29.9), ('b', '=cmd', NULL, 121.6, 29.9)");
    }

    @Test
    void equalDataGivesNoNewReleaseAndOtherDataTheNextNumberWithWhatIsWithdrawn() throws Exception {
        FeedExport.Result first = run(SampleRelease.FACILITIES);
        assertThat(first.made()).isEqualTo(1);
        day("2026-10-02T02:00", "('b', '=cmd', NULL, 121.6, 29.9), ('a', '路灯', DATE '2020-01-02', 121.5, 29.9)");
        assertThat(run(SampleRelease.FACILITIES).made()).isZero();
        assertThat(names()).containsExactly("2026-10-01", "computed-on.txt", "latest");

        day("2026-10-03T02:00", "('a', '路灯', DATE '2020-01-02', 121.5, 29.9)");
        Release second = run(SampleRelease.FACILITIES).releases().get(0);

        assertThat(second.version()).isEqualTo("1.1");
        assertThat(second.issued()).isEqualTo("2026-10-01");
        assertThat(second.withdrawn()).hasSize(1).allMatch(id -> id.matches("[0-9a-f]{20}"));
        assertThat(names()).containsExactly("2026-10-01", "2026-10-03", "computed-on.txt", "latest");
    }

    @Test
    void columnsOfASeriesStayAndWhatWasGivenAwayStaysToo() {
        run(SampleRelease.FACILITIES);
        String renamed = SampleRelease.FACILITIES
                .replace("name, installed_on", "name AS title_of_it, installed_on")
                .replace("  name: {title", "  title_of_it: {title");

        FeedExport.Result refused = run(renamed);
        assertThat(refused.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.refused()).isTrue();
            assertThat(failure.message()).contains("write release: 2");
        });
        assertThat(refused.releases()).extracting(Release::version).containsExactly("1.0");
        assertThat(run(renamed.replace("feed: public-facilities", "feed: public-facilities\nrelease: 2"))
                        .releases())
                .extracting(Release::version)
                .containsExactly("2.0");
    }

    @Test
    void coordinatesOutsideTheDistrictAreLeftOutAndCounted() throws Exception {
        day("2026-10-01T02:00", "('a', '路灯', NULL, 0, 0), ('b', '椅', NULL, 121.6, 29.9), ('c', '桶', NULL, NULL, NULL)");

        Release release = run(SampleRelease.FACILITIES).releases().get(0);

        assertThat(release.outside()).isEqualTo(1);
        assertThat(release.filled()).containsEntry("longitude", 1L).containsEntry("name", 3L);
        assertThat(Files.readString(file("geojson"))).contains("[121.6,29.9]").doesNotContain("[0.0,0.0]");
    }

    @Test
    void anotherSecretNeedsAnotherSeries() {
        run(SampleRelease.FACILITIES);
        secret = "1".repeat(64);

        FeedExport.Result refused = run(SampleRelease.FACILITIES);
        assertThat(refused.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .contains("another data/secret", "write release: 2"));
        assertThat(run(SampleRelease.FACILITIES.replace(
                                "feed: public-facilities", "feed: public-facilities\nrelease: 2"))
                        .failures())
                .isEmpty();
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsTold() throws IOException {
        Files.writeString(folder.resolve("feeds"), "a file");
        assertThatThrownBy(() -> run(SampleRelease.FACILITIES))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("no folder can be made in it")
                .hasMessageContaining("check the permissions and the disk");
    }

    @Test
    void aFeedThatIsNotAskedForStaysAsItWas() throws Exception {
        run(SampleRelease.FACILITIES);
        day("2026-10-02T02:00", "('a', '路灯', DATE '2020-01-02', 121.5, 29.9)");

        FeedExport.Result other = run(SampleRelease.FACILITIES, "public-facilities", Set.of("another"));

        assertThat(other.made()).isZero();
        assertThat(other.releases()).extracting(Release::version).containsExactly("1.0");
        assertThat(run(SampleRelease.FACILITIES).releases())
                .extracting(Release::version)
                .containsExactly("1.1");
    }

    @Test
    void aFeedWhoseSqlFailsIsToldAndStopsNothing() {
        run(SampleRelease.FACILITIES);
        FeedExport.Result result = run(SampleRelease.FACILITIES.replace(
                "name, installed_on", "CAST(CAST(name AS INTEGER) AS VARCHAR) AS name, installed_on"));

        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.refused()).isFalse();
            assertThat(failure.message()).contains("public-facilities.yaml:5:6: the feed's SQL fails");
        });
        assertThat(result.releases()).extracting(Release::version).containsExactly("1.0");
    }

    @Test
    void aFeedWhoseSqlHasNoEndIsStopped() {
        run(SampleRelease.FACILITIES);
        time = Duration.ofMillis(300);
        FeedExport.Result result = run(
                SampleRelease.FACILITIES.replace(
                        "name, installed_on",
                        "name || (WITH RECURSIVE w AS (SELECT 1 AS i UNION ALL SELECT 1 - i FROM w) SELECT max(i) FROM w) AS name, installed_on"));

        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.refused()).isFalse();
            assertThat(failure.message())
                    .contains("public-facilities.yaml:5:6: the feed was stopped, as its SQL has taken longer than")
                    .contains("limits.time");
        });
        assertThat(result.releases()).extracting(Release::version).containsExactly("1.0");
    }

    @Test
    void aReleaseIsNeverOlderThanTheOneBefore() throws Exception {
        run(SampleRelease.FACILITIES);
        day("2026-09-30T02:00", "('b', '=cmd', NULL, 121.6, 29.9), ('a', '路灯', DATE '2020-01-02', 121.5, 29.9)");
        assertThat(run(SampleRelease.FACILITIES).failures()).isEmpty();

        day("2026-09-30T02:00", "('a', '路灯', DATE '2020-01-02', 121.5, 29.9)");
        FeedExport.Result refused = run(SampleRelease.FACILITIES);

        assertThat(refused.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.refused()).isTrue();
            assertThat(failure.message())
                    .isEqualTo("its data is of 2026-09-30, but it was given away last on 2026-10-01; set the computer's"
                            + " clock right and make it again");
        });
        assertThat(names()).containsExactly("2026-10-01", "computed-on.txt", "latest");
    }

    @Test
    void aNoteOfAnOlderVersionThatTellsOfTheNoiseGoesEverywhere() throws Exception {
        FeedExport.Result first = run(SampleRelease.FACILITIES);
        Path note = folder.resolve("feeds/latest/public-facilities/release.json");
        String clean = Files.readString(note);
        Files.writeString(
                note,
                clean.stripTrailing()
                        .replaceFirst("}$", ",\"counts\":{\"step\":1,\"cells\":2,\"withheld\":0,\"mean_error\":1.1}}"));
        Path web = folder.resolve("web");
        copy(first, web);

        FeedExport.Result again = run(SampleRelease.FACILITIES);
        copy(again, web);

        assertThat(again.made()).isZero();
        assertThat(again.old().telling()).containsExactly(folder.resolve("feeds/2026-10-01"));
        assertThat(note).content().contains("\"step\"").doesNotContain("mean_error");
        for (Path place : List.of(folder.resolve("feeds"), web)) {
            try (Stream<Path> files = Files.walk(place)) {
                assertThat(files.filter(Files::isRegularFile)).noneMatch(FeedExportTest::tellsOfNoise);
            }
        }
        assertThat(run(SampleRelease.FACILITIES).old().telling()).isEmpty();
    }

    private static boolean tellsOfNoise(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("mean_error");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aCopyThatBreaksOffLeavesWhatWasThereAndNothingHalf() throws IOException {
        FeedExport.Result result = run(SampleRelease.FACILITIES);
        Path target = folder.resolve("web");
        FeedPublishing publishing = new FeedPublishing(target);
        Path copy = copy(result, target);
        Path before = copy.toRealPath();
        Files.createSymbolicLink(folder.resolve("feeds/latest/zzz"), folder.resolve("gone"));

        assertThatThrownBy(() -> publishing.copy(
                        result.folder().orElseThrow(), result.day().plusDays(1), List.of()))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("the feeds cannot be copied to it")
                .hasMessageContaining("check that the folder is there, its permissions and the disk");
        assertThat(copy.toRealPath()).isEqualTo(before);
        try (Stream<Path> entries = Files.list(target)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("2026-10-01", "latest");
        }
    }

    @Test
    void aCopyMayLieOnAnotherFileSystem() throws IOException {
        FeedExport.Result result = run(SampleRelease.FACILITIES);
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(folder)));
        Path target = Files.createTempDirectory(memory, "weir-feeds");
        try {
            Path copy = copy(result, target);
            assertThat(copy.resolve("public-facilities/public-facilities.csv")).hasSameBinaryContentAs(file("csv"));
        } finally {
            PrivateFiles.delete(target);
        }
    }

    @Test
    void whatIsCopiedIsThereWholeAndAFolderThatCannotBeWrittenIsTold() throws IOException {
        FeedExport.Result result = run(SampleRelease.FACILITIES);
        Path target = folder.resolve("web/open");

        Path copy = copy(result, target);

        assertThat(copy).isEqualTo(target.resolve("latest")).isSymbolicLink();
        assertThat(copy.resolve("public-facilities/public-facilities.csv")).hasSameBinaryContentAs(file("csv"));
        assertThat(copy.resolve("checksums.txt")).hasSameBinaryContentAs(folder.resolve("feeds/latest/checksums.txt"));
        copy(result, target);
        try (Stream<Path> entries = Files.list(target)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("2026-10-01", "latest");
        }
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        assertThatThrownBy(() -> copy(result, taken))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("no folder can be made in it")
                .hasMessageContaining("check the permissions");
        assertThat(taken).hasContent("a file");
    }

    @Test
    void noTwoFeedsHaveAnIdInCommonWhateverTheirSqlMakesOfIt() throws Exception {
        String plain = SampleRelease.FACILITIES.replace(
                "SELECT open_id AS facility_id, name", "SELECT open_id AS facility_id, open_id AS name");
        run(plain);
        String first = Files.readString(file("json"));
        run(plain.replace("feed: public-facilities", "feed: other"), "other");
        String second = Files.readString(folder.resolve("feeds/latest/other/other.json"));

        List<String> ids = Pattern.compile("\"facility_id\":\"([0-9a-f]{20})\"")
                .matcher(first)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).hasSize(2).noneMatch(second::contains);
        assertThat(first + second).doesNotContain("\"name\":\"a\"", "\"name\":\"b\"");
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsInertInCsvAndExactInJson() throws Exception {
        run(SampleRelease.FACILITIES);

        assertThat(Files.readString(file("csv")))
                .startsWith("\uFEFFfacility_id,")
                .contains(",'=cmd,", "\r\n");
        assertThat(Files.readString(file("json"))).contains("\"=cmd\"");
    }

    @Test
    void theSecretIsMadeOnceAndItsLossOrItsReadersAreTold() throws IOException {
        Path file = folder.resolve("data").resolve("secret");
        OpenSecret made = OpenSecret.of(file, false);

        assertThat(OpenSecret.of(file, true)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> OpenSecret.of(file, true))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "short");
        assertThatThrownBy(() -> OpenSecret.of(file, true)).hasMessageContaining("take it from a backup");
        Files.delete(file);
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "0".repeat(64));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-------"));
        Files.createSymbolicLink(file, elsewhere);
        assertThatThrownBy(() -> OpenSecret.of(file, true)).hasMessageContaining("it is a link");
        Files.delete(file);
        assertThatThrownBy(() -> OpenSecret.of(file, true)).hasMessageContaining("the secret is gone");
        assertThat(file).doesNotExist();
    }

    private static Path copy(FeedExport.Result result, Path target) {
        return new FeedPublishing(target)
                .copy(result.folder().orElseThrow(), result.day(), List.of(SampleRelease.feed()))
                .latest();
    }

    private FeedExport.Result run(String yaml) {
        return run(yaml, "public-facilities");
    }

    private FeedExport.Result run(String yaml, String name) {
        return run(yaml, name, Set.of());
    }

    private FeedExport.Result run(String yaml, String name, Set<String> names) {
        Feed feed =
                FeedParser.parse(yaml, name + ".yaml", Map.of(), new Problems()).orElseThrow();
        return new FeedExport(
                        folder.resolve("open.duckdb"),
                        folder.resolve("feeds"),
                        folder.resolve("data/feed-audits"),
                        new StoreOptions("512MB", 1, ZoneId.of("Asia/Shanghai"), List.of()),
                        time,
                        new OpenSecret(secret),
                        new Title("District", "区"),
                        new FeedExport.Publisher(
                                new Title("Government", "政府"), "", new Bounds(121.3, 29.6, 121.9, 30.1)),
                        (catalogue, into, moment) -> {})
                .run(List.of(feed), names, TODAY);
    }

    /** An open file of that moment. */
    private void day(String moment, String rows) throws SQLException {
        Path file = folder.resolve("open.duckdb");
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            Session session = new Session(connection);
            session.execute("CREATE TABLE facility AS FROM (VALUES " + rows
                    + ") AS f (open_id, name, installed_on, longitude, latitude)");
            session.execute("CREATE SCHEMA weir");
            session.execute("CREATE TABLE weir.meta AS SELECT " + Sql.literal(moment) + " AS moment");
            session.execute(
                    "CREATE TABLE weir.count_audit (table_name VARCHAR, step INTEGER, cells BIGINT, withheld BIGINT,"
                            + " perturbed BIGINT, mean_error DOUBLE, finer VARCHAR)");
        }
    }

    private Path file(String ending) {
        return folder.resolve("feeds/latest/public-facilities/public-facilities." + ending);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("feeds"))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
