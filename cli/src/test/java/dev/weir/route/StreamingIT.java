package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.workspace.Config.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that does not fit into the heap, pulled by a process of its own. */
class StreamingIT {

    private static final long ROWS = 300_000;
    private static final String HEAP = "-Xmx64m";

    @TempDir
    Path folder;

    @Test
    void pullsMoreRowsFromPostgresqlThanFitIntoTheHeap() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Process pull = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Pull.class.getName(),
                            folder.toString(),
                            postgres.getJdbcUrl("postgres", "postgres"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(pull.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(pull.waitFor()).isZero();
            assertThat(said.strip()).isEqualTo("300000 rows, failures []");
        }
    }

    /** The pulling process: workspace folder and database URL in, the count out. */
    static final class Pull {

        private Pull() {}

        public static void main(String[] arguments) {
            String route = PoliceRegister.ROUTE.replaceAll(
                    "(?s)select id.*?order by id",
                    "select i as id, repeat('x', 500) || i as head from generate_series(1, " + ROWS + ") as i");
            RouteWorkspace workspace = RouteWorkspace.in(
                            Path.of(arguments[0]), new Database("police", arguments[1], "postgres", ""))
                    .routes("police.camel.yaml", route);
            TextInputs inputs = new TextInputs("id", "head");
            RouteOutcome outcome =
                    RouteRunner.run(workspace.workspace(), List.of(), inputs).get(0);
            System.out.println(inputs.count() + " rows, failures " + outcome.failures());
        }
    }
}
