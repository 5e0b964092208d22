package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.BrokenLine;
import dev.weir.MariaDbServer;
import dev.weir.workspace.Config.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases that hang, hang up or take too long, through the driver of each. */
@Timeout(60)
class BrokenDatabaseIT {

    private static final int ROWS = 100_000;
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String RETRY = """
            - onException:
                exception: [java.sql.SQLException]
                redeliveryPolicy: {maximumRedeliveries: 2, redeliveryDelay: 10}
            """;

    private static EmbeddedPostgres postgres;
    private static MariaDbServer mariadb;

    @TempDir
    Path folder;

    private final TextInputs inputs = new TextInputs("id");

    /** The databases, each with a query of many rows and one that takes long. */
    enum Kind {
        POSTGRESQL(
                "select i as id, repeat('x', 100) as filler from generate_series(1, " + ROWS + ") as i",
                "select pg_sleep(20) as id") {
            @Override
            int port() {
                return postgres.getPort();
            }

            @Override
            String url(int port) {
                return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            }
        },
        MARIADB("select seq as id, repeat('x', 100) as filler from seq_1_to_" + ROWS, "select sleep(20) as id") {
            @Override
            int port() {
                return mariadb.port();
            }

            @Override
            String url(int port) {
                return MariaDbServer.url(port);
            }
        };

        private final String many;
        private final String slow;

        Kind(String many, String slow) {
            this.many = many;
            this.slow = slow;
        }

        abstract int port();

        abstract String url(int port);
    }

    @BeforeAll
    static void startServers() throws IOException {
        postgres = EmbeddedPostgres.start();
        mariadb = MariaDbServer.start();
    }

    @AfterAll
    static void stopServers() throws IOException {
        postgres.close();
        mariadb.close();
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatAcceptsAndSaysNothingIsGivenUpAfterTheLoginTimeout(Kind kind) throws IOException {
        try (BrokenLine line = BrokenLine.silent()) {
            long begin = System.nanoTime();

            assertThat(message(run(database(kind, line), route(kind.many))))
                    .startsWith("the database \"police\" cannot be opened: ")
                    .endsWith("; see databases in weir.yaml");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementThatTakesTooLongIsStopped(Kind kind) throws IOException {
        try (BrokenLine line = BrokenLine.to(kind.port())) {
            assertThat(message(run(database(kind, line), route(kind.slow))))
                    .contains("it gave no answer within the statement_timeout of weir.yaml");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatFallsSilentInTheMiddleIsGivenUp(Kind kind) throws IOException {
        try (BrokenLine line = BrokenLine.to(kind.port())) {
            line.silentAfter(2_000_000);

            assertThat(message(run(database(kind, line), route(kind.many))))
                    .matches("the database broke off after row [1-9][0-9]+: it gave no answer within the"
                            + " statement_timeout of weir.yaml");
            assertThat(inputs.count()).isBetween(1L, ROWS - 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatIsCutInTheMiddleFailsTheRouteAndTheNextRunSucceeds(Kind kind) throws IOException {
        try (BrokenLine line = BrokenLine.to(kind.port())) {
            line.cutAfter(2_000_000);

            assertThat(message(run(database(kind, line), route(kind.many))))
                    .matches("the database broke off after row [1-9][0-9]+: the line to the server broke");

            line.mend();
            long before = inputs.count();
            assertThat(run(database(kind, line), route(kind.many)).failures()).isEmpty();
            assertThat(inputs.count() - before).isEqualTo(ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatFailsIsTriedAgainAsTheRouteSays(Kind kind) throws IOException {
        try (BrokenLine line = BrokenLine.to(kind.port())) {
            line.refuse(2);

            assertThat(run(database(kind, line), RETRY + route(kind.many)).failures())
                    .isEmpty();
            assertThat(inputs.count()).isEqualTo(ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatBrokeOffAreNotTakenForTheWholeByARedelivery(Kind kind) throws IOException {
        try (BrokenLine line = BrokenLine.to(kind.port())) {
            line.cutAfter(2_000_000);

            RouteOutcome outcome = run(database(kind, line), RETRY + route(kind.many));

            assertThat(message(outcome)).startsWith("the database broke off after row ");
            assertThat(inputs.calls()).isEqualTo(1);
        }
    }

    private static Database database(Kind kind, BrokenLine line) {
        String user = kind == Kind.POSTGRESQL ? "postgres" : "root";
        return new Database("police", kind.url(line.port()), user, "", SHORT, SHORT);
    }

    private static String route(String select) {
        return PoliceRegister.ROUTE.replaceAll("(?s)select id.*?order by id", select);
    }

    private static String message(RouteOutcome outcome) {
        assertThat(outcome.inputs()).isEmpty();
        assertThat(outcome.failures()).hasSize(1);
        return outcome.failures().get(0).cause().getMessage();
    }

    private RouteOutcome run(Database database, String route) {
        RouteWorkspace workspace = RouteWorkspace.in(folder, database).routes("police.camel.yaml", route);
        return RouteRunner.run(workspace.workspace(), List.of(), inputs).get(0);
    }
}
