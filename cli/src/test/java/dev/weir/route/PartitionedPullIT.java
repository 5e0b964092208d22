package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.BrokenLine;
import dev.weir.DepartmentServer;
import dev.weir.DepartmentServer.Kind;
import dev.weir.workspace.Config.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A result that is read over several connections at once, on real servers. */
@Timeout(90)
class PartitionedPullIT {

    private static final int ROWS = 40_000;
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Map<Kind, DepartmentServer> SERVERS = new EnumMap<>(Kind.class);

    @TempDir
    Path folder;

    private final CalledInputs inputs = new CalledInputs();

    @BeforeAll
    static void startServers() throws IOException, SQLException {
        for (Kind kind : Kind.values()) {
            DepartmentServer server = DepartmentServer.start(kind);
            SERVERS.put(kind, server);
            server.run(
                    "create table large (id integer primary key, state varchar(10), filler varchar(100))",
                    "insert into large select id, 'before', '" + "x".repeat(100) + "' from (" + server.numbers(ROWS)
                            + ") numbers",
                    "create table odd (id integer, amount numeric(12,2), born date, seen timestamp null, name varchar(10))",
                    "insert into odd values (1, 0.5, '1900-01-01', '1999-12-31 23:59:59', 'a'),"
                            + " (2, -3.25, '2026-03-05', '2026-03-05 08:00:00', 'b'), (3, 1000000000, '2026-03-06',"
                            + " '2026-03-05 08:00:01', 'c'), (4, null, null, null, null), (5, 0.75, '2026-03-05',"
                            + " '2026-03-05 08:00:00', 'b')");
        }
    }

    @AfterAll
    static void stopServers() throws IOException {
        for (DepartmentServer server : SERVERS.values()) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsEachRowOnceOverFourConnectionsThatSeeOneState(Kind kind) {
        DepartmentServer server = SERVERS.get(kind);
        inputs.atFirstRow = () -> {
            server.run(
                    "insert into large values (0, 'after', 'x'), (" + (ROWS + 1) + ", 'after', 'x')",
                    "update large set state = 'after' where id % 2 = 0");
            return server.otherConnections();
        };

        RouteOutcome outcome = run(kind, route("select id, state, filler from large", "id"));

        assertThat(outcome.failures()).isEmpty();
        assertThat(inputs.answer).isEqualTo(4L);
        assertThat(inputs.values("id"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, ROWS).boxed().toList());
        assertThat(inputs.values("state")).containsOnly("before");
        assertThat(inputs.notes)
                .hasSize(kind == Kind.POSTGRESQL ? 0 : 1)
                .allMatch(note -> note.matches("Read over 4 connections; the database shares no snapshot among them,"
                        + " theirs began within [0-9]+ ms\\."));
        restore(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, id", "POSTGRESQL, amount", "POSTGRESQL, born", "POSTGRESQL, seen",
        "MARIADB, id", "MARIADB, amount", "MARIADB, born", "MARIADB, seen"
    })
    void dividesByNumbersDecimalsDatesAndTimesAndLeavesNoNullOut(Kind kind, String column) {
        RouteOutcome outcome = run(kind, route("select * from odd", column));

        assertThat(outcome.failures()).isEmpty();
        assertThat(inputs.values("id")).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @EnumSource
    void takesTheWatermarkAndAnEmptyResult(Kind kind) {
        inputs.watermark = "2026-03-05 08:00:01";
        run(kind, route("select * from odd where seen >= :?watermark", "id"));
        assertThat(inputs.values("id")).containsExactly(3);

        inputs.watermark = "2027-01-01 00:00:00";
        RouteOutcome outcome = run(kind, route("select * from odd where seen >= :?watermark -- new ones", "id"));
        assertThat(outcome.failures()).isEmpty();
        assertThat(inputs.rows).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onePartitionThatFailsStopsTheOthersAndFailsTheRouteOnce(Kind kind) throws Exception {
        String failing = kind == Kind.POSTGRESQL
                ? "select id, filler, 1 / (id - 30000) as broken from large"
                : "select id, filler, (select seq from seq_1_to_2 where seq <= if(id = 30000, 2, 1)) as broken from large";

        RouteOutcome outcome = run(kind, route(failing, "id"));

        assertThat(message(outcome))
                .matches("the database broke off after row [0-9]+: .*"
                        + (kind == Kind.POSTGRESQL ? "division by zero" : "Subquery returns more than 1 row"));
        assertThat(inputs.calls).isEqualTo(1);
        awaitNoConnections(kind);
    }

    @ParameterizedTest
    @EnumSource
    void aLoadThatStopsClosesAllConnections(Kind kind) throws Exception {
        inputs.atFirstRow = () -> {
            throw new IllegalStateException("the load stops");
        };

        assertThat(run(kind, route("select * from large", "id")).failures()).hasSize(1);
        awaitNoConnections(kind);
    }

    @ParameterizedTest
    @EnumSource
    void linesThatAreCutOrFallSilentFailTheRouteOnceAndTheNextRunSucceeds(Kind kind) throws IOException {
        Database behind;
        try (BrokenLine line = BrokenLine.to(SERVERS.get(kind).port())) {
            behind = SERVERS.get(kind).database(line.port(), SHORT);
            line.cutAfter(300_000);
            assertThat(message(run(behind, route("select * from large", "id"))))
                    .startsWith("the database broke off after row ");
            line.silentAfter(300_000);
            assertThat(message(run(behind, route("select * from large", "id"))))
                    .startsWith("the database broke off after row ")
                    .endsWith("it gave no answer within the statement_timeout of weir.yaml");
            line.mend();
            assertThat(run(behind, route("select * from large", "id")).failures())
                    .isEmpty();
            assertThat(inputs.rows).hasSize(ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheDatabaseRefusesIsOneLine(Kind kind) {
        assertThat(message(run(kind, route("select * from lerge", "id")))).contains("lerge");
        assertThat(message(run(kind, route("select state from large", "id")))).contains("id");
        assertThat(message(run(kind, route("select * from odd", "name"))))
                .isEqualTo("the partitionColumn \"name\" comes as String, which cannot be divided;"
                        + " name a column with whole numbers, decimals, dates or times");
    }

    @Test
    void aQueryAboutAllRowsTogetherIsRefusedBeforeAnythingIsRead() {
        assertThat(message(run(Kind.POSTGRESQL, route("select * from large order by id", "id"))))
                .startsWith("a query that is read in partitions cannot have \"order by\"");
        assertThat(PartitionQuery.ofWholeResult(
                        "select 'limit' as a, (select b from c order by d limit 1) as \"offset\""
                                + " from e -- order by f"))
                .isEmpty();
    }

    private void restore(Kind kind) {
        try {
            SERVERS.get(kind)
                    .run("delete from large where id = 0 or id > " + ROWS, "update large set state = 'before'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void awaitNoConnections(Kind kind) throws SQLException, InterruptedException {
        while (SERVERS.get(kind).otherConnections() > 0) {
            Thread.sleep(50);
        }
    }

    private static String route(String select, String column) {
        return PoliceRegister.ROUTE
                .replaceAll("(?s)>-\\s*select id.*?order by id", "\"" + select + "\"")
                .replace("outputType=StreamList", "outputType=StreamList&partitions=4&partitionColumn=" + column);
    }

    private static String message(RouteOutcome outcome) {
        assertThat(outcome.failures()).hasSize(1);
        return outcome.failures().get(0).cause().getMessage();
    }

    private RouteOutcome run(Kind kind, String route) {
        return run(SERVERS.get(kind).database(), route);
    }

    private RouteOutcome run(Database database, String route) {
        inputs.rows.clear();
        RouteWorkspace workspace = RouteWorkspace.in(folder, database).routes("police.camel.yaml", route);
        return RouteRunner.run(workspace.workspace(), List.of(), inputs).get(0);
    }

    /** Keeps the rows, and does something when the first of them is there. */
    private static final class CalledInputs implements RouteInputs {

        private final List<Map<String, Object>> rows = new ArrayList<>();
        private List<String> notes = List.of();
        private String watermark = "1900-01-01 00:00:00";
        private Callable<Object> atFirstRow = () -> null;
        private Object answer;
        private int calls;

        List<Object> values(String label) {
            return rows.stream().map(row -> row.get(label)).toList();
        }

        @Override
        public String watermark(String mapping) {
            return watermark;
        }

        @Override
        public boolean fullPull(String mapping) {
            return false;
        }

        @Override
        public boolean growing(String mapping) {
            return false;
        }

        @Override
        public void file(String routeId, String mapping, Path file) {
            throw new UncheckedIOException(new IOException("no file is expected"));
        }

        @Override
        public void rows(String routeId, String mapping, Pull pull) {
            calls++;
            while (pull.rows().hasNext()) {
                rows.add(pull.rows().next());
                if (rows.size() == 1) {
                    call();
                }
            }
            notes = pull.notes();
        }

        private void call() {
            try {
                answer = atFirstRow.call();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
