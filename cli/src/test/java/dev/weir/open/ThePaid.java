package dev.weir.open;

import dev.weir.feed.Bounds;
import dev.weir.feed.Feed;
import dev.weir.feed.FeedExport;
import dev.weir.feed.FeedParser;
import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import dev.weir.problem.TextLayout;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.Title;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import dev.weir.store.StoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A feed of how many people are paid by community, given away as Weir gives it. */
final class ThePaid {

    private static final String FEED = """
            version: 1
            feed: paid
            title: {en: Paid, zh: 保障}
            description: {en: How many are paid., zh: 人数。}
            count: {of: counted_paid, unit: person_id, column: people, ladder: [{area: community}]}
            columns:
              area: {title: {en: Area, zh: 区域}, description: {en: Where., zh: 区域。}}
              people: {type: integer, title: {en: People, zh: 人数}, description: {en: How many., zh: 人数。}}
              note: {title: {en: Note, zh: 说明}, description: {en: What was done., zh: 处理。}}
            licence: CC-BY-4.0
            theme: soci
            contact: {name: {en: Office, zh: 局}, email: data@district.example}
            rhythm: RHYTHM
            catalogue:
              {category: 部门信息资源类, provider: {en: A, zh: 甲}, provider_code: 11330200MB0MZ0001X, code: 330203-MZ-0001,
               sharing: unconditional, opening: unconditional}
            """;

    private ThePaid() {}

    /**
     * @param table SQL that makes the table of all people
     * @param people a SELECT of person_id and community
     */
    static void giveAway(String table, Path folder, String people, String rhythm, LocalDate day) throws Exception {
        Feed feed = FeedParser.parse(FEED.replace("RHYTHM", rhythm), "paid.yaml", Map.of(), new Problems())
                .orElseThrow();
        Path open = folder.resolve("open.duckdb");
        Files.deleteIfExists(open);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Session session = new Session(connection);
            session.execute(table);
            session.execute("ATTACH " + Sql.literal(open.toString()) + " AS open_data");
            new OpenTables(schema(people), new OpenSecret("x"), (entity, id) -> "true")
                    .fill(session, "open_data", List.of(feed.count().orElseThrow()), day.atTime(2, 0));
        }
        FeedExport.Result result = new FeedExport(
                        open,
                        folder.resolve("feeds"),
                        folder.resolve("audits"),
                        new StoreOptions("512MB", 1, ZoneId.of("Asia/Shanghai"), List.of()),
                        Duration.ZERO,
                        new OpenSecret("x"),
                        new Title("District", "区"),
                        new FeedExport.Publisher(new Title("A", "甲"), "", new Bounds(121.3, 29.6, 121.9, 30.1)),
                        (catalogue, into, date) -> {})
                .run(List.of(feed), Set.of(), day);
        if (!result.failures().isEmpty()) {
            throw new SQLException(result.failures().toString());
        }
    }

    private static Schema schema(String people) {
        Field person = new Field(
                "person_id",
                FieldType.INTEGER,
                Optional.empty(),
                Optional.empty(),
                new Title("Person", "人"),
                PrivacyClass.PERSONAL,
                Optional.empty(),
                false);
        return new Schema(Map.of(), Map.of(), "")
                .with(List.of(new FactView(
                        "counted_paid",
                        new Title("Paid", "保障"),
                        new Title("All", "全部"),
                        people,
                        TextLayout.from(Position.of("counted_paid.yaml")),
                        List.of(person),
                        Map.of(),
                        Map.of(),
                        false)));
    }
}
