package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.DepartmentServer;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.workspace.Config.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a department's real database says before the night of the marks and keys that mappings take for granted. */
class PulledQueryIT {

    private static final List<String> TABLES = List.of(
            "create table house (id integer primary key, no varchar(20), seen bigint, told varchar(30), at timestamp null)",
            "insert into house values (1, 'D1', 1772668800, '2026/3/5', '2026-03-05 08:00:00')",
            "insert into house values (2, 'D2', 1772668900, '2026-03-05', '2026-03-05 09:00:00')");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(DepartmentServer.Kind.class)
    void tellsWhatDoesNotFit(DepartmentServer.Kind kind) throws Exception {
        try (DepartmentServer server = DepartmentServer.start(kind)) {
            server.run(TABLES.toArray(String[]::new));
            Database database = server.database();

            assertThat(check(database, "seen", mark("seen", "0"))).isEmpty();
            assertThat(check(database, "at", mark("at", "1900-01-01 00:00:00"))).isEmpty();
            assertThat(check(database, "seen", mark("seen", "1900-01-01")))
                    .singleElement()
                    .asString()
                    .contains(
                            "warning R030 the watermark's column \"seen\" is ",
                            "the first mark \"1900-01-01\" is no number");
            assertThat(check(database, "at", mark("at", "0")))
                    .singleElement()
                    .asString()
                    .contains("warning R030 ", "the first mark \"0\" is no time");
            assertThat(check(database, "told", mark("told", "1900-01-01")))
                    .singleElement()
                    .asString()
                    .contains("warning R030 ", "several forms (digits shown as 9): 9999/9/9, 9999-99-99");
            assertThat(check(database, "told", mark("told", "null")))
                    .singleElement()
                    .asString()
                    .contains(
                            "warning R031 the query brings no row for the first mark \"null\", though there are some");

            server.run("insert into house values (3, 'D3', null, '2026-03-06', null)");
            assertThat(check(database, "seen", mark("seen", "0")))
                    .singleElement()
                    .asString()
                    .contains("warning R031 there are rows without a value in the watermark's column \"seen\"");

            assertThat(check(database, "at", new Pulled(Optional.empty(), List.of(List.of("no")))))
                    .singleElement()
                    .asString()
                    .contains("warning R032 records are keyed by no, and the rows of table house by id");
            assertThat(check(database, "at", new Pulled(Optional.empty(), List.of(List.of("id")))))
                    .isEmpty();
        }
    }

    @Test
    void tellsThatSqlitesNumbersStandBeforeATextualMark() throws Exception {
        Database database = new Database("police", "jdbc:sqlite:old.sqlite", "", "");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("old.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
            statement.execute("alter table house rename to houses");
            statement.execute("create view house as select id, no, max(seen, 0) as seen, told, at from houses");
        }

        assertThat(check(database, "seen", mark("seen", "0"))).isEmpty();
        assertThat(check(database, "seen", mark("seen", "1900-01-01 00:00:00")))
                .singleElement()
                .asString()
                .contains("warning R031 the query brings no row for the first mark");
        assertThat(check(database, "told", mark("told", "1900-01-01")))
                .singleElement()
                .asString()
                .contains("warning R030 ", "9999/9/9, 9999-99-99");
    }

    @ParameterizedTest
    @CsvSource({"11/20/2025 08:00:00, 01/01/1900", "2026-11-9 8:00:00, 1900-01-01", "9, 0", "Nov 9 2026, 0"})
    void tellsThatTextsOfOneFormDoNotStandInTheOrderOfTime(String told, String first) throws Exception {
        Database database = new Database("police", "jdbc:sqlite:old.sqlite", "", "");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("old.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table house (id integer primary key, no text, seen integer, told text, at text)");
            statement.execute("insert into house values (1, 'D1', 1772668800, '" + told + "', '2026-03-05 08:00:00')");
        }
        assertThat(check(database, "told", mark("told", first)))
                .singleElement()
                .asString()
                .contains("warning R030 ", "as texts they do not stand in the order of time");
    }

    private static Pulled mark(String column, String first) {
        return new Pulled(Optional.of(new Pulled.Mark(List.of(column), first)), List.of());
    }

    private List<String> check(Database database, String column, Pulled pulled) {
        String route = """
                - route:
                    id: houses
                    from:
                      uri: weir:once
                      steps:
                        - setBody: {constant: "select id, no, seen, told, at from house where %s >= :?watermark"}
                        - to: jdbc:police?useHeadersAsParameters=true
                        - to: weir:houses
                """.formatted(column);
        Problems problems = new Problems();
        RouteChecker.connect(
                RouteWorkspace.in(folder, database)
                        .routes("r.camel.yaml", route)
                        .workspace(),
                Map.of("houses", pulled),
                problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
