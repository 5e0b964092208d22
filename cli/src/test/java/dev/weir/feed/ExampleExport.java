package dev.weir.feed;

import dev.weir.feed.portal.Portal;
import dev.weir.open.OpenSecret;
import dev.weir.problem.Problems;
import dev.weir.schema.CodeList;
import dev.weir.schema.Title;
import dev.weir.store.Session;
import dev.weir.store.StoreOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two shipped feeds, one of rows with places and one of counts, given away with their portal. */
public final class ExampleExport {

    public static final List<String> FEEDS = List.of("population", "public-facilities");

    /** The code list that a shipped feed names. */
    public static final Map<String, CodeList> LISTS = Map.of(
            "asset_status",
            new CodeList(
                    "asset_status",
                    List.of(new CodeList.Code("in_service", new Title("In service", "在用"), List.of()))));

    private ExampleExport() {}

    /** @return the folder of what is given away */
    public static Path into(Path folder) throws IOException, SQLException {
        Path open = folder.resolve("open.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + open)) {
            Session session = new Session(connection);
            session.execute(
                    "CREATE TABLE facility AS SELECT 'f' || i AS open_id, CASE WHEN i = 3 THEN '=1+1, \"路灯\"' ELSE '路灯' || i || '号' END"
                            + " AS name, '路灯' AS category, 'in_service' AS status, CASE WHEN i % 5 > 0 THEN DATE '2020-02-28' + i::INT END AS"
                            + " installed_on, '甬固市政养护有限公司' AS organization, CASE WHEN i % 3 = 0 THEN '孝闻社区' END AS community, CASE WHEN i"
                            + " % 7 > 0 THEN 121.5 + i * 0.0013 END AS longitude, CASE WHEN i % 7 > 0 THEN 29.9 + (i % 6) * 0.0017 END AS latitude"
                            + " FROM range(30) AS r(i)");
            session.execute(
                    "CREATE TABLE population AS FROM (VALUES ('community', '孝闻社区', '0-14', 25, 'perturbed'), ('community',"
                            + " '孝闻社区', '80+', NULL, 'withheld')) AS c (area_level, area, age_band, residents, note)");
            session.execute("CREATE SCHEMA weir");
            session.execute("CREATE TABLE weir.meta AS SELECT '2026-10-01T02:00' AS moment");
            session.execute(
                    "CREATE TABLE weir.count_audit AS SELECT 'population' AS table_name, 1 AS step, 2 AS cells, 1 AS withheld, 1 AS"
                            + " perturbed, 2.0 AS mean_error, '' AS finer");
        }
        List<Feed> feeds = FEEDS.stream().map(ExampleExport::feed).toList();
        FeedExport.Result result = new FeedExport(
                        open,
                        folder.resolve("feeds"),
                        folder.resolve("audits"),
                        new StoreOptions("512MB", 1, ZoneId.of("Asia/Shanghai"), List.of()),
                        Duration.ZERO,
                        new OpenSecret("0".repeat(64)),
                        new Title("Sample District", "示例区"),
                        new FeedExport.Publisher(
                                new Title("Sample District government", "示例区人民政府"),
                                "https://data.district.example/open/",
                                new Bounds(121.3, 29.6, 121.9, 30.1)),
                        (catalogue, into, day) -> new Portal(catalogue, into, day).write())
                .run(feeds, Set.of(), LocalDate.of(2026, 10, 2));
        if (!result.failures().isEmpty()) {
            throw new IllegalStateException(result.failures().toString());
        }
        return folder.resolve("feeds/latest").toRealPath();
    }

    /** A shipped feed. */
    static Feed feed(String name) {
        String file = "/dev/weir/cli/workspace/mappings/feeds/" + name + ".yaml";
        try (InputStream stream = ExampleExport.class.getResourceAsStream(file)) {
            Problems problems = new Problems();
            return FeedParser.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file, LISTS, problems)
                    .orElseThrow(() -> new IllegalStateException(problems.all().toString()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
