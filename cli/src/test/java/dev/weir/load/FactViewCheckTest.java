package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.docs.Documents;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.run.WorkspaceFiles;
import dev.weir.schema.FactView;
import dev.weir.schema.FactViewParser;
import dev.weir.schema.Schema;
import dev.weir.store.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fact view is checked before anything is published with it, against the tables of the repository's own schema. */
class FactViewCheckTest {

    private static final String RIGHT = """
            version: 1
            title: {en: Places, zh: 地点}
            description: {en: All places., zh: 全部地点。}
            sql: |
              SELECT community, count(*) AS places
              FROM place GROUP BY ALL
            columns:
              community: {type: text, class: internal, title: {en: Community, zh: 社区}}
              places: {type: integer, class: internal, title: {en: Places, zh: 地点数}}
            """;

    private static Connection connection;
    private static Schema schema;
    private static FactViewCheck check;

    @BeforeAll
    static void openDatabase() throws SQLException {
        connection = ScratchDatabase.open(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET errors_as_json = true");
        }
        schema = WorkspaceFiles.open(Documents.ROOT).schema();
        check = new FactViewCheck(connection, schema);
    }

    @AfterAll
    static void closeDatabase() throws SQLException {
        connection.close();
    }

    @Test
    void aViewThatIsRightHasNoProblem() {
        assertThat(found("place_count.yaml", RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "version: 1             | version: [1                     | V001",
                "version: 1             | version: 1~~version: 1          | V002",
                "version: 1             | version: 1~~class: open         | V003",
                "version: 1             | # none                          | V004",
                "{en: Places, zh: 地点}   | Places                          | V005",
                "class: internal        | class: secret                   | V006",
                "en: Places,            | en: \"Places\\a\",              | V009",
                "type: integer          | type: ref, entity: houshold     | V011",
                "type: integer          | type: integer, entity: resident | V013",
                "type: text             | type: code, list: communitys    | V017"
            })
    void saysWhatIsWrongWithTheFile(String right, String wrong, String code) {
        assertThat(RIGHT).contains(right);
        assertThat(found("place_count.yaml", RIGHT.replace(right, wrong.replace("~~", "\n"))))
                .anySatisfy(
                        line -> assertThat(line).startsWith("place_count.yaml").contains(" error " + code + " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "counts: residents, | 9:35: error V006 \"counts\" cannot be \"residents\"; did you mean \"resident\"?",
                "counts: resident, within: [comunity], | 9:54: error V012 column \"places\" names \"comunity\", which is no other column of this view; did you mean \"community\"?",
                "counts: resident, within: [places], | 9:54: error V012 column \"places\" names \"places\", which is no other column of this view",
                "over: communty, | 9:33: error V012 column \"places\" names \"communty\", which is no other column of this view; did you mean \"community\"?",
                "over: community, | 9:33: error V012 \"community\" counts nobody, so nothing can be summed up over it; give that column counts",
                "within: [community], | 9:35: error V012 within stands without counts; say what the column counts, or take within away"
            })
    void saysWhatIsWrongWithACountOfPeople(String keys, String expected) {
        String text = RIGHT.replace("places: {type: integer,", "places: {type: integer, " + keys);
        assertThat(found("place_count.yaml", text)).singleElement().asString().contains(expected);
    }

    @Test
    void onlyANumberCountsPeople() {
        String text = RIGHT.replace("community: {type: text,", "community: {type: text, counts: resident,");
        assertThat(found("place_count.yaml", text))
                .containsExactly(
                        "place_count.yaml:8:3: error V013 column \"community\" is no number, so it neither counts nor sums up;"
                                + " give it type: integer, decimal or money, or take counts and over away");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT communty, count(*) AS places FROM place GROUP BY ALL | 5:10: error V012 Referenced column \"communty\" not found in FROM clause; did you mean \"community\"?",
                "SELECT community, count(*) AS plaves FROM place GROUP BY ALL | 5:3: error V012 the SELECT gives no column \"places\"; did you mean \"plaves\"?",
                "SELECT community, count(*) AS places, 1 AS more FROM place GROUP BY ALL | 5:3: error V012 the SELECT gives a column \"more\", of which columns says nothing",
                "SELECT name AS community, 1 AS places FROM resident | 5:3: error V033 column \"community\" is internal, but it shows \"resident.name\", and that is sensitive here",
                "WITH r AS (SELECT upper(phone) AS p FROM household) SELECT r.p AS community, 1 AS places FROM r | 5:3: error V033 column \"community\" is internal, but it shows \"household.phone\", and that is personal here",
                "SELECT address AS community, 1 AS places FROM place | 5:3: error V033 column \"community\" is internal, but it shows \"place.address\", and that is personal here",
                "SELECT (SELECT max(source_key) FROM record.event) AS community, 1 AS places | 5:3: error V033 column \"community\" is internal, but it shows \"event.source_key\", and that is sensitive here",
                "SELECT value AS community, 1 AS places FROM weir.fault | 5:3: error V033 column \"community\" is internal, but it shows \"weir.fault.value\", and that is sensitive here",
                "SELECT community count(*) AS places FROM place | 5:25: error V040 syntax error at or near \"(\"",
                "SELECT community, 1 AS places FROM place; SELECT 2 | 5:3: error V041 the SQL is not exactly one SELECT",
                "SELECT community, true AS places FROM place | 5:3: error V044 column \"places\" gets true or false where a whole number is needed",
                "SELECT community, 1 AS places FROM plase | 5:38: error V045 unknown table \"plase\"; did you mean \"place\"?",
                "SELECT community, year(current_date) AS places FROM place | V046 the result of current_date changes although nothing else has"
            })
    void saysWhatIsWrongWithTheSql(String sql, String expected) {
        String text = RIGHT.replaceFirst("SELECT community.*\\n.*", java.util.regex.Matcher.quoteReplacement(sql));
        assertThat(found("place_count.yaml", text)).singleElement().asString().contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place.yaml", "population_living.yaml", "place-count.yaml"})
    void refusesANameThatIsTakenOrNone(String file) {
        assertThat(found(file, RIGHT)).singleElement().asString().startsWith(file + ": error V010 ");
    }

    @Test
    void aReasonLetsAColumnSayLessOfItselfAndMustNameOne() {
        String text = RIGHT.replaceFirst("SELECT community,", "SELECT max(name) AS community,")
                .replace("FROM place", "FROM resident");
        assertThat(found("place_count.yaml", text)).isNotEmpty();
        assertThat(found("place_count.yaml", text + "class_ok: {community: nobody is called so}\n"))
                .isEmpty();
        assertThat(found("place_count.yaml", text + "class_ok: {comunity: nobody is called so}\n"))
                .singleElement()
                .asString()
                .endsWith("did you mean \"community\"?");
    }

    private static List<String> found(String file, String text) {
        Problems problems = new Problems();
        Optional<FactView> view = FactViewParser.parse(text, file, schema, problems);
        view.ifPresent(parsed -> check.check(parsed, problems));
        return problems.all().stream().map(Problem::toString).toList();
    }
}
