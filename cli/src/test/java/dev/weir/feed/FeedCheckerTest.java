package dev.weir.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Position;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.problem.TextLayout;
import dev.weir.schema.CodeList;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import dev.weir.schema.Title;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCheckerTest {

    private static final String SCHEMA = """
            version: 1
            open_for:
              facility: {entity: asset, fields: [name, installed_on, longitude, latitude]}
            entities:
              asset:
                title: {en: Asset, zh: 设备}
                fields:
                  name: {type: text, class: internal, title: {en: Name, zh: 名称}}
                  plate: {type: text, class: personal, title: {en: Plate, zh: 车牌}}
                  model: {type: text, class: internal, title: {en: Model, zh: 型号}}
                  installed_on: {type: date, class: internal, title: {en: Installed, zh: 安装}}
                  longitude: {type: double, class: internal, title: {en: Longitude, zh: 经度}}
                  latitude: {type: double, class: internal, title: {en: Latitude, zh: 纬度}}
            """;
    private static final String FACILITIES = SampleRelease.FACILITIES;

    private final Problems problems = new Problems();

    @Test
    void aFeedOverTheOpenFileIsGood() {
        check(FACILITIES);

        assertThat(messages()).isEmpty();
    }

    @Test
    void whatIsNotInTheOpenFileCannotBeNamed() {
        check(FACILITIES.replace("name, installed_on, longitude", "name, plate AS installed_on, longitude"));
        check(FACILITIES.replace("name, installed_on, longitude", "name, model AS installed_on, longitude"));
        check(FACILITIES.replace("FROM facility", "FROM asset"));
        check(FACILITIES.replace("FROM facility", "FROM facilities"));
        check(FACILITIES.replace("name, installed_on, longitude", "nam AS name, installed_on, longitude"));

        assertThat(messages())
                .containsExactly(
                        "feed.yaml:5:37: error O034 there is no column \"nam\"; did you mean \"name\"?",
                        "feed.yaml:5:43: error O034 \"asset.plate\" is personal; only what open_for in schema.yaml names can leave",
                        "feed.yaml:5:43: error O034 \"asset.model\" is not opened by \"facility\"; only what open_for in schema.yaml names"
                                + " can leave",
                        "feed.yaml:5:82: error O034 \"asset\" is not in the open file; name an open kind of it, or count it",
                        "feed.yaml:5:82: error O034 there is no table \"facilities\"; did you mean \"facility\"?");
    }

    @Test
    void theSqlGivesJustTheColumnsThatAreDescribed() {
        check(FACILITIES.replace("name, installed_on, longitude", "name, installed_on AS day, longitude"));
        check(FACILITIES.replace("SELECT open_id AS", "DELETE FROM facility; SELECT open_id AS"));

        assertThat(messages())
                .containsExactly(
                        "feed.yaml:5:6: error O031 the SQL gives no column \"installed_on\"; known: day, facility_id, latitude, longitude,"
                                + " name",
                        "feed.yaml:5:6: error O031 the SQL gives a column \"day\", of which columns says nothing; describe it, or leave it"
                                + " out of the SQL",
                        "feed.yaml:5:6: error O015 the SQL is not exactly one SELECT; write one SELECT, without a second statement, settings"
                                + " or files");
    }

    @Test
    void theSqlReadsTheOpenFileAloneAndGivesTheSameEachTime() {
        check(FACILITIES.replace("FROM facility", "FROM facility JOIN read_csv('x.csv') USING (name)"));
        check(FACILITIES.replace("FROM facility", "FROM memory.main.asset"));
        check(FACILITIES.replace("installed_on, longitude", "today() AS installed_on, longitude"));
        check(FACILITIES.replace("FROM facility", "FROM facility WHERE name = $name"));
        check(FACILITIES.replace("FROM facility", "FROM facility WHERE ("));

        assertThat(codes()).containsExactly("O014", "O014", "O020", "O040", "O046");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM facility, weir.count_audit",
                "FROM facility, open_data.weir.count_audit",
                "FROM facility, information_schema.tables AS t",
                "FROM facility, duckdb_databases() AS t",
                "FROM facility, duckdb_tables() AS t",
                "FROM facility, duckdb_settings() AS t",
                "FROM facility, query('FROM weir.count_audit') AS t",
                "FROM facility WHERE random() < 0.5",
                "FROM facility USING SAMPLE 5"
            })
    void theSqlReadsNoAuditNorWhatTheEngineTellsNorChance(String from) {
        check(FACILITIES);
        assertThat(messages()).isEmpty();
        check(FACILITIES.replace("FROM facility", from));
        assertThat(codes()).hasSize(1);
        assertThat(messages()).noneMatch(message -> message.contains("\"\""));
    }

    @Test
    void aKindThatTakesInAThingOfSecurityIsTold() {
        Problems own = new Problems();
        CodeList types = new CodeList(
                "asset_type",
                Stream.of("lift", "camera", "lamp")
                        .map(code -> new CodeList.Code(code, new Title(code, code), List.of()))
                        .toList());
        Schema schema = SchemaParser.parse(
                        SCHEMA.replace("fields: [name", "when: \"asset_type <> 'lift'\", fields: [name")
                                .replace("entities:", "never_open: {asset: \"asset_type = 'camera'\"}\nentities:")
                                .replace(
                                        "    fields:\n      name:",
                                        "    fields:\n      asset_type: {type: code, list: asset_type, class: open, title: {en: T, zh: 类}}\n"
                                                + "      name:"),
                        "schema.yaml",
                        List.of(types),
                        own)
                .orElseThrow();
        new FeedChecker(schema, problems).check(List.of());

        assertThat(messages())
                .containsExactly(
                        "schema.yaml:3:35: error S021 open_for \"facility\" takes in what never_open names: asset_type camera; make"
                                + " its when narrower");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plate IS NOT NULL", "asset.name = 'x'", "to_json(asset) IS NOT NULL", "name IN (SELECT 'x')"})
    void aRowThatLeavesTellsNothingThatMayNotLeave(String condition) {
        Problems own = new Problems();
        Schema schema = SchemaParser.parse(
                        SCHEMA.replace("fields: [name", "when: \"" + condition + "\", fields: [name"),
                        "schema.yaml",
                        List.of(),
                        own)
                .orElseThrow();
        new FeedChecker(schema, problems).check(List.of());

        assertThat(messages())
                .hasSize(1)
                .allMatch(message -> message.contains("error S021 the condition of open_for \"facility\" reads "));
    }

    @Test
    void aCountIsMadeOfCoarseColumnsOnly() {
        check(counting("{of: owner, unit: person, column: n, ladder: [{area: community}, {area: \"''\"}]}"));
        assertThat(messages()).isEmpty();

        check(counting("{of: owners, unit: person, column: n, ladder: [{area: community}]}"));
        check(counting("{of: owner, unit: id, column: n, ladder: [{area: lower(name)}]}"));
        check(counting("{of: owner, unit: person, column: n, ladder: [{area: \"(SELECT 1 FROM asset)\"}]}"));
        check(counting("{of: owner, unit: person, column: n, ladder: [{area: \"community || random()\"}]}"));

        assertThat(messages())
                .containsExactly(
                        "feed.yaml:5:13: error O033 there is no fact view \"owners\" to count; did you mean \"owner\"?",
                        "feed.yaml:5:26: error O033 the fact view has no column \"id\"; known: community, name, person",
                        "feed.yaml:5:62: error O033 \"(SELECT 1 FROM asset)\" of \"area\" is no expression over a row; write a column, or an"
                                + " expression over columns",
                        "feed.yaml:5:63: error O033 \"area\" reads \"name\", which is personal; count by a coarser column that the fact view"
                                + " declares internal, and why in its class_ok",
                        "feed.yaml:5:75: error O033 \"area\" calls random, which gives something else each time; count by columns");
    }

    @Test
    void aConditionOfACountReadsCoarseColumnsOnly() {
        check(counting("{of: owner, unit: person, column: n, when: \"community <> ''\", ladder: [{area: community}]}"));
        assertThat(messages()).isEmpty();

        check(counting("{of: owner, unit: person, column: n, when: \"person <> 7\", ladder: [{area: community}]}"));
        check(counting("{of: owner, unit: person, column: n, when: \"name like 'A%'\", ladder: [{area: community}]}"));
        check(counting(
                "{of: owner, unit: person, column: n, when: \"owner.name like 'A%'\", ladder: [{area: community}]}"));
        check(counting(
                "{of: owner, unit: person, column: n, when: \"hash(columns(*)) = 2\", ladder: [{area: community}]}"));

        assertThat(messages())
                .hasSize(4)
                .anyMatch(message -> message.contains("\"when\" reads \"person\", which is what is counted"))
                .anyMatch(message -> message.contains("\"when\" reads \"name\", which is personal"))
                .anyMatch(
                        message -> message.contains("\"owner.name like 'A%'\" of \"when\" is no expression over a row"))
                .anyMatch(message ->
                        message.contains("\"hash(columns(*)) = 2\" of \"when\" is no expression over a row"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(count(*) OVER ())::text",
                "string_agg(community, '+') OVER (PARTITION BY community)",
                "CASE WHEN row_number() OVER (PARTITION BY community) = 1 THEN 'x' ELSE 'r' END",
                "(SELECT 1)::text",
                "unnest(['a', 'b'])",
                "string_agg(community, '+')",
                "generate_subscripts(['a', 'b'], 1)",
            })
    void aCellIsNamedByItsOwnRowAlone(String expression) {
        check(counting("{of: owner, unit: person, column: n, ladder: [{c: \"" + expression + "\"}]}"));

        assertThat(messages()).hasSize(1).allMatch(message -> message.contains("error O033 \""));
    }

    @Test
    void whatIsWrongWithEachStepIsToldOnce() {
        check(counting("{of: owner, unit: person, column: n, ladder: [{area: nam}, {area: \"nam || ''\"}]}"));

        assertThat(messages())
                .containsExactly(
                        "feed.yaml:5:61: error O033 the fact view has no column \"nam\"; did you mean \"name\"?");
    }

    @Test
    void aLadderThatGoesByAreasNeedsThem() {
        check(counting("{of: owner, unit: person, area: community, column: n, ladder: [{area: street}]}"));

        assertThat(messages())
                .containsExactly(
                        "feed.yaml:5:40: error O033 the ladder goes by areas, and mappings/codes/areas.csv declares none;"
                                + " write each area there, with its level and the area that it lies in");
    }

    @Test
    void sqlWithoutAnEndIsToldInsteadOfWaitedFor() {
        check(FACILITIES.replace(
                "name, installed_on",
                "(WITH RECURSIVE w AS (SELECT 'a' AS i UNION ALL SELECT lower(i) FROM w) SELECT max(i) FROM w) AS name,"
                        + " installed_on"));

        assertThat(messages())
                .containsExactly(
                        "feed.yaml:5:6: error O034 the SQL has not come to its end in 5 seconds, and no table had a"
                                + " row; give a recursion a condition that ends it, and count no billions of made-up rows");
    }

    @Test
    void twoFeedsOfOneCodeAreTold() {
        Feed feed = feed(FACILITIES);
        new FeedChecker(schema(), problems).check(List.of(feed, feed));

        assertThat(messages())
                .containsExactly(
                        "feed.yaml:1:1: error O035 the catalogue's code \"330203-CG-0001\" is also that of feed.yaml; give each"
                                + " resource its own");
    }

    private static String counting(String count) {
        String columns = "columns:\n  area: {title: {en: A, zh: 区}, description: {en: A., zh: 区。}}\n"
                + "  n: {type: integer, title: {en: N, zh: 数}, description: {en: N., zh: 数。}}\n"
                + "  note: {title: {en: Note, zh: 注}, description: {en: N., zh: 注。}}\n";
        return FACILITIES
                .replaceFirst("(?m)^sql: .*\\n", "count: " + count.replace("$", "\\$") + "\n")
                .replaceFirst("(?s)columns:.*?(?=spatial:)", columns)
                .replaceFirst("(?m)^spatial: .*\\n", "");
    }

    private void check(String text) {
        new FeedChecker(schema(), problems).check(List.of(feed(text)));
    }

    private static Feed feed(String text) {
        Problems own = new Problems();
        Optional<Feed> feed =
                FeedParser.parse(text.replace("feed: public-facilities", "feed: feed"), "feed.yaml", Map.of(), own);
        assertThat(own.all()).isEmpty();
        return feed.orElseThrow();
    }

    private static Schema schema() {
        Problems own = new Problems();
        Schema schema =
                SchemaParser.parse(SCHEMA, "schema.yaml", List.of(), own).orElseThrow();
        return schema.with(List.of(new FactView(
                "owner",
                new Title("Owners", "车主"),
                new Title("All", "全部"),
                "SELECT 1 AS person, 'n' AS name, 'c' AS community",
                TextLayout.from(Position.of("owner.yaml")),
                List.of(
                        column("person", PrivacyClass.PERSONAL),
                        column("name", PrivacyClass.PERSONAL),
                        column("community", PrivacyClass.INTERNAL)),
                Map.of(),
                Map.of(),
                false)));
    }

    private static Field column(String name, PrivacyClass privacy) {
        return new Field(
                name,
                FieldType.TEXT,
                Optional.empty(),
                Optional.empty(),
                new Title(name, name),
                privacy,
                Optional.empty(),
                false);
    }

    private List<String> codes() {
        return messages().stream()
                .map(text -> text.replaceFirst("^.*?: error ([A-Z]\\d{3}) .*$", "$1"))
                .sorted()
                .toList();
    }

    private List<String> messages() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
