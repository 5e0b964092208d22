package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.MariaDbServer;
import dev.weir.workspace.Config.Database;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only MariaDB and MySQL do, on a real server. */
class MariaDbRoutesIT {

    private static MariaDbServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void startServer() throws SQLException {
        server = MariaDbServer.start();
        try (Connection connection = server.connect()) {
            PoliceRegister.create(connection);
        }
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void pullsTheRowsSinceTheWatermark() {
        TakenInputs inputs = new TakenInputs();
        inputs.watermarks.put("police-households", "2026-03-02 09:30:15");

        RouteOutcome outcome = run(PoliceRegister.ROUTE, inputs);

        assertThat(outcome.failures()).isEmpty();
        assertThat(inputs.rows).extracting(row -> row.get("id")).containsExactly(2, 3);
    }

    @Test
    void theRegisterGivesTheSameTextsAsFromOtherDatabases() {
        TextInputs texts = new TextInputs("id", "hukou_no", "head", "born_on", "amount", "active", "updated_at");

        run(PoliceRegister.ROUTE, texts);

        assertThat(texts.texts())
                .contains(List.of("1", "330203001", "王小明", "1980-02-29", "10.5", "1", "2026-03-01 08:00:00"));
    }

    @Test
    void oddTypesBecomeTexts() throws SQLException {
        server.run(
                "set session sql_mode = ''",
                "create or replace table odd (flag tinyint(1), few bit(1), big bigint unsigned, no char(8), doc json,"
                        + " born date, seen datetime, at timestamp(3) null, built year, open time, kind enum('a', 'b'),"
                        + " tags set('x', 'y'), amount decimal(12,4), photo blob, note mediumtext)",
                "insert into odd values (2, b'1', 18446744073709551615, 'A1  ', '{\"a\": [1, 2]}', '2026-03-05',"
                        + " '2026-03-05 08:05:09', '2026-03-05 08:05:09.250', 1998, '08:30:00', 'b', 'x,y', 10.5000,"
                        + " x'00ff', repeat('甲', 3))");

        assertThat(texts("select * from odd", Optional.empty(), columns()).get(0))
                .containsExactly(
                        "2",
                        "true",
                        "18446744073709551615",
                        "A1",
                        "{\"a\": [1, 2]}",
                        "2026-03-05",
                        "2026-03-05 08:05:09",
                        "2026-03-05 08:05:09.25",
                        "1998",
                        "08:30:00",
                        "b",
                        "x,y",
                        "10.5",
                        "\uFDD0F06500ff",
                        "甲甲甲");
    }

    @Test
    void aDateOfNothingButZerosIsEmptyAndAsTextIsWhatStandsThere() throws SQLException {
        server.run(
                "create or replace table zero (born date, seen datetime)",
                "set session sql_mode = ''",
                "insert into zero values ('0000-00-00', '0000-00-00 00:00:00')");
        String select = "select born, seen, cast(born as char) as born_text, cast(seen as char) as seen_text from zero";

        assertThat(texts(select, Optional.empty(), "born", "seen", "born_text", "seen_text")
                        .get(0))
                .containsExactly(null, null, "0000-00-00", "0000-00-00 00:00:00");
    }

    /** Every character that GBK has in the rows 81 to FE meets the bytes that windows-1252 does not know or knows otherwise. */
    @Test
    void gbkBytesInALatin1ColumnAreReadAsDeclared() throws SQLException {
        String written = "欧阳€镕婷, 月湖小区3幢亠丂丄仧";
        String hexadecimal = HexFormat.of().formatHex(written.getBytes(Charset.forName("GBK")));
        server.run(
                "create or replace table old (name varchar(200) character set latin1, note varchar(200), zip char(6))");
        try (Connection connection = server.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into old values (convert(unhex(?) using latin1), '备注', '315000')")) {
            insert.setString(1, hexadecimal);
            insert.execute();
        }
        server.run("update old set name = cast(unhex('" + hexadecimal + "') as binary)");

        assertThat(texts("select * from old", Optional.of("gbk"), "name", "note", "zip"))
                .containsExactly(List.of(written, "备注", "315000"));
        assertThat(texts("select * from old", Optional.empty(), "name").get(0)).isNotEqualTo(List.of(written));
    }

    @Test
    void aRouteCannotChangeTheDatabase() {
        String route = route("delete from hukou");

        assertThat(run(route, new TakenInputs()).failures().get(0).cause())
                .hasMessageContaining("the query writes, but a department's database is only read");
    }

    @Test
    void aDatabaseThatTheServerDoesNotHaveIsNamedAndThePasswordIsNotShown() {
        Database wrong = new Database("police", server.url().replace("register", "nowhere"), "clerk", "s3cret");
        RouteWorkspace workspace = RouteWorkspace.in(folder, wrong).routes("a.camel.yaml", PoliceRegister.ROUTE);
        RouteOutcome outcome = RouteRunner.run(workspace.workspace(), List.of(), new TakenInputs())
                .get(0);

        assertThat(outcome.failures().get(0).cause().getMessage())
                .startsWith("the database \"police\" cannot be opened: ")
                .endsWith(": Unknown database 'nowhere'; see databases in weir.yaml")
                .doesNotContain("s3cret");
    }

    @Test
    void anAddressOfMysqlIsAnsweredWithTheDriverThatSpeaksToIt() {
        Database mysql = new Database("police", server.url().replace("mariadb", "mysql"), "root", "");
        RouteWorkspace workspace = RouteWorkspace.in(folder, mysql).routes("a.camel.yaml", PoliceRegister.ROUTE);
        RouteOutcome outcome = RouteRunner.run(workspace.workspace(), List.of(), new TakenInputs())
                .get(0);

        assertThat(outcome.failures().get(0).cause()).hasMessageContaining("jdbc:mariadb: also for MySQL");
    }

    private static String[] columns() {
        return new String[] {
            "flag", "few", "big", "no", "doc", "born", "seen", "at", "built", "open", "kind", "tags", "amount", "photo",
            "note"
        };
    }

    private List<List<String>> texts(String select, Optional<String> charset, String... labels) {
        TextInputs texts = new TextInputs(charset, labels);
        assertThat(run(route(select), texts).failures()).isEmpty();
        return texts.texts();
    }

    private static String route(String select) {
        return PoliceRegister.ROUTE.replaceAll("(?s)select id.*?order by id", select);
    }

    private RouteOutcome run(String route, RouteInputs inputs) {
        Database database = new Database("police", server.url(), "root", "");
        RouteWorkspace workspace = RouteWorkspace.in(folder, database).routes("police.camel.yaml", route);
        return RouteRunner.run(workspace.workspace(), List.of(), inputs).get(0);
    }
}
