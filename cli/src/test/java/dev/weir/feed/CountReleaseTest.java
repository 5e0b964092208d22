package dev.weir.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.feed.portal.Portal;
import dev.weir.open.OpenSecret;
import dev.weir.problem.Problems;
import dev.weir.schema.Title;
import dev.weir.store.PrivateFiles;
import dev.weir.store.Session;
import dev.weir.store.StoreOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped feed of the population, which is yearly, over several nights. */
class CountReleaseTest {

    private static final String CORRECTION =
            "rhythm: yearly\ncorrection: {of: \"%s\", why: {en: A list was of last year., zh: 误报上年数据。}}";

    @TempDir
    private Path folder;

    private String yaml;

    @BeforeEach
    void read() throws IOException {
        try (InputStream stream =
                getClass().getResourceAsStream("/dev/weir/cli/workspace/mappings/feeds/population.yaml")) {
            yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void changedCountsWaitUntilTheirRhythmHasPassed() throws Exception {
        assertThat(night("2026-10-01", 25).made()).isEqualTo(1);
        FeedExport.Result held = night("2026-10-02", 26);

        assertThat(held.made()).isZero();
        assertThat(held.failures()).isEmpty();
        assertThat(held.waiting())
                .extracting(Waiting::sentence)
                .containsExactly("population: its counts differ from 1.0 of 2026-10-01; the next release is made from"
                        + " 2027-04-02 on, as its rhythm promises");
        assertThat(csv()).contains(",25,").doesNotContain(",26,");
        assertThat(held.releases()).singleElement().satisfies(release -> {
            assertThat(release.version()).isEqualTo("1.0");
            assertThat(release.next()).contains(LocalDate.of(2027, 4, 2));
        });
        assertThat(night("2026-10-03", 25).waiting()).isEmpty();
        assertThat(night("2027-04-02", 27).releases())
                .extracting(Release::version)
                .containsExactly("1.1");
        assertThat(csv()).contains(",27,");
    }

    @Test
    void otherWordsAreGivenAwayAtOnceWithTheSameReleaseAndTheSameRows() throws Exception {
        night("2026-10-01", 25);
        Path given = folder.resolve("feeds/latest/population");
        byte[] rows = Files.readAllBytes(given.resolve("population.parquet"));
        yaml = yaml.replace("How many people live in the district", "How many people live here");
        FeedExport.Result reworded = night("2026-10-02", 25);

        assertThat(reworded.made()).isZero();
        assertThat(reworded.isNew()).isTrue();
        assertThat(reworded.releases()).extracting(Release::version).containsExactly("1.0");
        assertThat(given.resolve("index.en.html")).content().contains("How many people live here", "1 Oct 2026");
        assertThat(given.resolve("population.parquet")).hasBinaryContent(rows);
        assertThat(night("2026-10-03", 25).isNew()).isFalse();
    }

    @Test
    void neitherAnotherSeriesNorTheLossOfItsFilesMakesThemGoBeforeTheirTime() throws Exception {
        night("2026-10-01", 25);
        yaml = yaml.replace("feed: population", "feed: population\nrelease: 2")
                .replace("area_level: {title", "level: {title")
                .replace(
                        "columns:\n",
                        "sql: SELECT area_level AS level, area, age_band, residents, note FROM population\ncolumns:\n");
        FeedExport.Result series = night("2026-10-02", 26);
        assertThat(series.waiting()).hasSize(1);
        assertThat(series.releases()).singleElement().satisfies(release -> {
            assertThat(release.version()).isEqualTo("1.0");
            assertThat(release.feed().columns()).extracting(FeedColumn::name).startsWith("area_level");
        });

        read();
        PrivateFiles.delete(folder.resolve("feeds"));
        FeedExport.Result lost = night("2026-10-03", 26);
        assertThat(lost.waiting()).hasSize(1);
        assertThat(lost.releases()).isEmpty();
        assertThat(night("2026-10-04", 25).releases())
                .extracting(Release::version)
                .containsExactly("1.0");
    }

    @Test
    void aPersonsWordLetsACorrectionOutOnceAndEverybodyReadsIt() throws Exception {
        night("2026-10-01", 25);
        yaml = yaml.replace("rhythm: yearly", String.format(CORRECTION, "1.0"));
        FeedExport.Result corrected = night("2026-10-02", 26);

        assertThat(corrected.releases()).extracting(Release::version).containsExactly("1.1");
        Path given = folder.resolve("feeds/latest/population");
        assertThat(given.resolve("release.json")).content().contains("A list was of last year.");
        assertThat(given.resolve("index.html")).content().contains("更正：误报上年数据。", "新增0行，变更1行，减少0行");
        assertThat(given.resolve("index.en.html")).content().contains("Correction: A list was of last year.");
        assertThat(night("2026-10-03", 27).waiting()).singleElement().satisfies(waiting -> assertThat(
                        waiting.sentence())
                .endsWith("; its correction is of 1.0, which is not the last release"));
        assertThat(csv()).contains(",26,").doesNotContain(",27,");
    }

    @Test
    void aFeedThatIsNoLongerOpenGoesFromEarlierFoldersAndCopiesAndOneThatIsNoFeedIsTold() throws Exception {
        FeedExport.Result first = night("2026-10-01", 25);
        Path web = folder.resolve("web");
        copy(first, web);
        Path older = folder.resolve("feeds/2026-10-01/population");
        FeedExport.Result gone = night("2026-10-02", 26, List.of(parking()));
        assertThat(gone.isNew()).isTrue();
        assertThat(gone.old().left()).containsExactly(older);
        assertThat(older).exists();
        FeedExport.Result back = night("2026-10-02", 26, List.of(feed(), parking()));
        assertThat(back.waiting()).hasSize(1);
        assertThat(csv()).contains(",25,");
        night("2026-10-02", 26, List.of(parking()));

        yaml = yaml.replace("opening: unconditional", "opening: forbidden");
        FeedExport.Result closed = night("2026-10-03", 26, List.of(feed(), parking()));
        FeedPublishing.Copy copy = copy(closed, web);

        assertThat(closed.old().closed()).containsExactly(older, folder.resolve("feeds/2026-10-02-2/population"));
        assertThat(copy.old().closed()).containsExactly(web.resolve("2026-10-01/population"));
        for (Path place : List.of(folder.resolve("feeds"), web)) {
            try (Stream<Path> files = Files.walk(place)) {
                assertThat(files.filter(file -> file.toString().contains("population")))
                        .isEmpty();
            }
        }
        assertThat(folder.resolve("feeds/2026-10-01/checksums.txt"))
                .content()
                .contains("catalogue.xlsx")
                .doesNotContain("population/");
        assertThat(night("2026-10-04", 26, List.of(feed(), parking())).old().closed())
                .isEmpty();
    }

    private static FeedPublishing.Copy copy(FeedExport.Result result, Path web) {
        return new FeedPublishing(web)
                .copy(
                        result.folder().orElseThrow(),
                        result.day(),
                        result.releases().stream().map(Release::feed).toList());
    }

    private String csv() throws IOException {
        return Files.readString(folder.resolve("feeds/latest/population/population.csv"));
    }

    private Feed feed() {
        Problems problems = new Problems();
        return FeedParser.parse(yaml, "population.yaml", ExampleExport.LISTS, problems)
                .orElseThrow(() -> new IllegalStateException(problems.all().toString()));
    }

    private static Feed parking() {
        return ExampleExport.feed("parking-spaces");
    }

    private FeedExport.Result night(String day, int residents) throws Exception {
        return night(day, residents, List.of(feed()));
    }

    private FeedExport.Result night(String day, int residents, List<Feed> feeds) throws Exception {
        Path open = folder.resolve("open.duckdb");
        Files.deleteIfExists(open);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + open)) {
            Session session = new Session(connection);
            session.execute(
                    "CREATE TABLE parking_space AS SELECT 'a' AS open_id, '孝闻社区' AS community, 'in_service' AS status");
            session.execute("CREATE TABLE population AS FROM (VALUES ('community', '孝闻社区', '0-14', " + residents
                    + ", 'perturbed'), ('community', '孝闻社区', '80+', NULL, 'withheld')) AS c (area_level, area, age_band,"
                    + " residents, note)");
            session.execute("CREATE SCHEMA weir");
            session.execute("CREATE TABLE weir.meta AS SELECT '" + day + "T02:00' AS moment");
            session.execute(
                    "CREATE TABLE weir.count_audit AS SELECT 'population' AS table_name, 1 AS step, 2 AS cells, 1 AS"
                            + " withheld, 1 AS perturbed, 2.0 AS mean_error, '' AS finer");
        }
        return new FeedExport(
                        open,
                        folder.resolve("feeds"),
                        folder.resolve("audits"),
                        new StoreOptions("512MB", 1, ZoneId.of("Asia/Shanghai"), List.of()),
                        Duration.ZERO,
                        new OpenSecret("0".repeat(64)),
                        new Title("Sample District", "示例区"),
                        new FeedExport.Publisher(
                                new Title("Government", "政府"),
                                "https://data.district.example/open/",
                                new Bounds(121.3, 29.6, 121.9, 30.1)),
                        (catalogue, into, date) -> new Portal(catalogue, into, date).write())
                .run(feeds, Set.of(), LocalDate.parse(day));
    }
}
