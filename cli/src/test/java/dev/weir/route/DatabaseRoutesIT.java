package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.workspace.Config.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseRoutesIT {

    private static final String WRITES =
            "the query writes, but a department's database is only read; correct the query";

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    private final TakenInputs inputs = new TakenInputs();

    @BeforeAll
    static void startPostgres() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            PoliceRegister.create(connection);
        }
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void pullsTheRowsSinceTheWatermarkFromPostgresql() {
        inputs.watermarks.put("police-households", "2026-03-02 09:30:15");

        RouteOutcome outcome = run(postgresql());

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.inputs()).containsExactly("police-households");
        assertThat(inputs.rows).extracting(row -> row.get("id")).containsExactly(2, 3);
    }

    @Test
    void pullsTheRowsSinceTheWatermarkFromSqlite() throws SQLException {
        createSqlite();
        inputs.watermarks.put("police-households", "2026-03-02 09:30:15");

        RouteOutcome outcome = run(sqlite());

        assertThat(outcome.failures()).isEmpty();
        assertThat(inputs.rows).extracting(row -> row.get("id")).containsExactly(2, 3);
    }

    @Test
    void oneRegisterGivesTheSameTextsFromPostgresqlAndFromSqlite() throws SQLException {
        createSqlite();

        List<List<String>> ofPostgresql = texts(postgresql());
        List<List<String>> ofSqlite = texts(sqlite());

        assertThat(ofPostgresql)
                .isEqualTo(ofSqlite)
                .hasSize(3)
                .first()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("1", "330203001", "王小明", "1980-02-29", "10.5", "1", "2026-03-01 08:00:00");
    }

    @Test
    void valuesThatOnlyPostgresqlHasBecomeTextsInTheWorkspacesZone() {
        String select = "select 7::bigint as id, true as yes, '2026-03-01 00:00:00+00'::timestamptz as at,"
                + " '{\\\"a\\\": 1}'::jsonb as doc, array[1,2] as list, decode('00ff','hex') as bytes, null as none";
        String route = PoliceRegister.ROUTE.replaceAll(
                "(?s)constant: >-.*?order by id", "constant: \"" + Matcher.quoteReplacement(select) + "\"");

        List<List<String>> texts = texts(postgresql(), route, "id", "yes", "at", "doc", "list", "bytes", "none");

        assertThat(texts.get(0))
                .containsExactly("7", "true", "2026-03-01 08:00:00", "{\"a\": 1}", "{1,2}", "\uFDD0F06500ff", null);
    }

    @Test
    void saysWhetherTheWholeRegisterIsPulled() {
        inputs.full = true;

        run(postgresql());

        assertThat(inputs.full).isTrue();
    }

    @Test
    void aRouteCannotChangeTheDatabase() throws SQLException {
        createSqlite();
        String deleting =
                PoliceRegister.ROUTE.replaceAll("(?s)constant: >-.*?order by id", "constant: \"delete from hukou\"");

        assertThat(message(run(postgresql(), deleting))).isEqualTo(WRITES);
        assertThat(message(run(sqlite(), deleting))).isEqualTo(WRITES);
    }

    @Test
    void aQueryOfSqliteThatNeverGivesARowIsEnded() throws SQLException {
        createSqlite();
        String endless = """
                - route:
                    id: police-households
                    from:
                      uri: weir:once
                      steps:
                        - setBody: {constant: "with recursive n(i) as (select 1 union all select i + 1 from n) select i from n where i < 0"}
                        - to: jdbc:police?outputType=StreamList
                        - to: weir:police-households
                """;
        Database database = new Database(
                "police", "jdbc:sqlite:police.sqlite", "", "", Duration.ofSeconds(5), Duration.ofSeconds(1));

        assertThat(message(run(database, endless)))
                .isEqualTo("it gave no answer within the statement_timeout of weir.yaml");
    }

    @Test
    void aMissingSqliteFileIsAFailureAndIsNotMade() {
        RouteOutcome outcome = run(sqlite());

        assertThat(message(outcome))
                .isEqualTo(
                        "the database \"police\" cannot be opened: the file is not there or may not be read; see databases"
                                + " in weir.yaml");
        assertThat(Files.exists(folder.resolve("police.sqlite"))).isFalse();
    }

    @Test
    void aDatabaseThatIsDownIsOneClearFailureAndOtherRoutesGoOn() throws SQLException {
        createSqlite();
        Database down = new Database("water", "jdbc:postgresql://localhost:1/water?password=s3cret", "weir", "s3cret");
        RouteWorkspace workspace = RouteWorkspace.in(folder, down, sqlite())
                .routes("a.camel.yaml", PoliceRegister.ROUTE.replace("police", "water"))
                .routes("b.camel.yaml", PoliceRegister.ROUTE);

        List<RouteOutcome> outcomes = RouteRunner.run(workspace.workspace(), List.of(), inputs);

        assertThat(message(outcomes.get(0)))
                .isEqualTo("the database \"water\" cannot be opened: no server answers at its address; see databases in"
                        + " weir.yaml");
        assertThat(outcomes.get(1).inputs()).containsExactly("police-households");
    }

    @Test
    void aUserWhomTheDatabaseRefusesIsNamedAndThePasswordIsNotShown() {
        Database wrong = new Database("police", postgres.getJdbcUrl("clerk", "postgres"), "clerk", "s3cret");

        assertThat(message(run(wrong)))
                .isEqualTo(
                        "the database \"police\" cannot be opened: the server refuses the user \"clerk\" or the password;"
                                + " see databases in weir.yaml");
    }

    @Test
    void aDatabaseWithoutADriverIsNamed() {
        Database oracle = new Database("police", "jdbc:oracle:thin:@host:1521/police", "", "");

        assertThat(message(run(oracle))).startsWith("there is no driver for its url");
    }

    @Test
    void aWrongQueryIsOneLine() {
        String wrong = PoliceRegister.ROUTE.replace("from hukou", "from huko");

        assertThat(message(run(postgresql(), wrong)))
                .isEqualTo("the database does not take the query: relation \"huko\" does not exist; correct the query");
    }

    @Test
    void aDatabaseThatBreaksOffInTheMiddleFailsItsRouteWithTheRow() {
        String failing = PoliceRegister.ROUTE.replaceAll(
                "(?s)select id.*?order by id", "select 1 / (20000 - i) as id from generate_series(1, 30000) as i");

        RouteOutcome outcome = run(postgresql(), failing);

        assertThat(message(outcome))
                .isEqualTo(
                        "the database broke off after row 15000: the query cannot work with a value of the next row; correct"
                                + " the query");
        assertThat(outcome.inputs()).isEmpty();
    }

    @Test
    void aBodyThatIsNoInputIsRefused() {
        String noQuery = PoliceRegister.ROUTE.replaceAll("(?m)^.*jdbc:police.*$", "");

        assertThat(message(run(sqlite(), noQuery)))
                .startsWith("weir:police-households takes a file or the rows of a query, and got String");
    }

    private List<List<String>> texts(Database database) {
        return texts(
                database, PoliceRegister.ROUTE, "id", "hukou_no", "head", "born_on", "amount", "active", "updated_at");
    }

    private List<List<String>> texts(Database database, String route, String... labels) {
        TextInputs texts = new TextInputs(labels);
        RouteWorkspace workspace = RouteWorkspace.in(folder, database).routes("police.camel.yaml", route);
        assertThat(RouteRunner.run(workspace.workspace(), List.of(), texts)
                        .get(0)
                        .failures())
                .isEmpty();
        return texts.texts();
    }

    private void createSqlite() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("police.sqlite"))) {
            PoliceRegister.create(connection);
        }
    }

    private static String message(RouteOutcome outcome) {
        assertThat(outcome.failures()).hasSize(1);
        return outcome.failures().get(0).cause().getMessage();
    }

    private RouteOutcome run(Database database) {
        return run(database, PoliceRegister.ROUTE);
    }

    private RouteOutcome run(Database database, String route) {
        RouteWorkspace workspace = RouteWorkspace.in(folder, database).routes("police.camel.yaml", route);
        return RouteRunner.run(workspace.workspace(), List.of(), inputs).get(0);
    }

    private static Database sqlite() {
        return new Database("police", "jdbc:sqlite:police.sqlite", "", "");
    }

    private static Database postgresql() {
        return new Database("police", postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }
}
