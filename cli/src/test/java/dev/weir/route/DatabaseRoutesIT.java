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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseRoutesIT {

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

        RouteOutcome outcome = run(postgresql("postgres"));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.inputs()).containsExactly("police-households");
        assertThat(inputs.rows).extracting(row -> row.get("id")).containsExactly(2, 3);
    }

    @Test
    void pullsTheRowsSinceTheWatermarkFromSqlite() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("police.sqlite"))) {
            PoliceRegister.create(connection);
        }
        inputs.watermarks.put("police-households", "2026-03-02 09:30:15");

        RouteOutcome outcome = run(sqlite());

        assertThat(outcome.failures()).isEmpty();
        assertThat(inputs.rows).extracting(row -> row.get("id")).containsExactly(2, 3);
    }

    @Test
    void aMissingSqliteFileIsAFailureAndIsNotMade() {
        RouteOutcome outcome = run(sqlite());

        assertThat(message(outcome)).startsWith("the database \"police\" cannot be opened: ");
        assertThat(Files.exists(folder.resolve("police.sqlite"))).isFalse();
    }

    @Test
    void aDatabaseThatIsDownIsOneClearFailure() {
        Database down = new Database("police", "jdbc:postgresql://localhost:1/police", "weir", "s3cret");

        assertThat(message(run(down))).contains("\"police\" cannot be opened: Connection to localhost:1 refused");
    }

    private static String message(RouteOutcome outcome) {
        assertThat(outcome.failures()).hasSize(1);
        return outcome.failures().get(0).cause().getMessage();
    }

    private RouteOutcome run(Database database) {
        RouteWorkspace workspace =
                RouteWorkspace.in(folder, database).routes("police.camel.yaml", PoliceRegister.ROUTE);
        return RouteRunner.run(workspace.workspace(), List.of(), inputs).get(0);
    }

    private static Database sqlite() {
        return new Database("police", "jdbc:sqlite:police.sqlite", "", "");
    }

    private static Database postgresql(String user) {
        return new Database("police", postgres.getJdbcUrl(user, "postgres"), user, "");
    }
}
