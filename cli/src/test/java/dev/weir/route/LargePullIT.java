package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.MariaDbServer;
import dev.weir.workspace.Config.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A register that does not fit into the heap, pulled by a process of its own. {@code -Dweir.pull.rows=1000000} pulls a million rows.
 */
class LargePullIT {

    private static final int ROWS = Integer.getInteger("weir.pull.rows", 300_000);
    private static final String HEAP = "-Xmx128m";

    @TempDir
    Path folder;

    @Test
    void pullsMoreRowsFromPostgresqlThanFitIntoTheHeap() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String select = "select i as id, repeat('x', 500) || i as head from generate_series(1, " + ROWS + ") as i";

            assertThat(pull(postgres.getJdbcUrl("postgres", "postgres"), "postgres", select))
                    .isEqualTo(ROWS + " rows, failures []");
        }
    }

    @Test
    void pullsMoreRowsFromMariaDbThanFitIntoTheHeap() throws Exception {
        try (MariaDbServer mariadb = MariaDbServer.start()) {
            String select = "select seq as id, concat(repeat('x', 500), seq) as head from seq_1_to_" + ROWS;

            assertThat(pull(mariadb.url(), "root", select)).isEqualTo(ROWS + " rows, failures []");
        }
    }

    private String pull(String url, String user, String select) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process pull = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Pull.class.getName(),
                        folder.toString(),
                        url,
                        user,
                        select)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(pull.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(pull.waitFor()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(3));
        return said.strip();
    }

    /** The pulling process: workspace folder, database URL, user and query in, the count out. */
    static final class Pull {

        private Pull() {}

        public static void main(String[] arguments) {
            String route = PoliceRegister.ROUTE.replaceAll("(?s)select id.*?order by id", arguments[3]);
            Database database = new Database("police", arguments[1], arguments[2], "");
            RouteWorkspace workspace =
                    RouteWorkspace.in(Path.of(arguments[0]), database).routes("police.camel.yaml", route);
            TextInputs inputs = new TextInputs("id", "head");
            RouteOutcome outcome =
                    RouteRunner.run(workspace.workspace(), List.of(), inputs).get(0);
            System.out.println(inputs.count() + " rows, failures " + outcome.failures());
        }
    }
}
