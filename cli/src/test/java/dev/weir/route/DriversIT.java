package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.workspace.Config.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver that is not on the class path, from the workspace's folder; its jar is put beside the tests by the build. */
class DriversIT {

    private static final Path DRIVER = Path.of("cli/target/test-drivers/h2.jar");

    @TempDir
    Path folder;

    private Path drivers;

    @BeforeEach
    void makeFolder() throws IOException {
        drivers = Files.createDirectories(folder.resolve("drivers"));
    }

    @Test
    void aDriverInTheFolderReadsItsDatabase() throws IOException {
        assertThatThrownBy(() -> Class.forName("org.h2.Driver")).isInstanceOf(ClassNotFoundException.class);
        Files.copy(DRIVER, drivers.resolve("h2.JAR"));
        TextInputs texts = new TextInputs("id", "name", "seen");

        RouteOutcome outcome = run(texts);

        assertThat(outcome.failures()).isEmpty();
        assertThat(texts.texts()).containsExactly(List.of("1", "户", "2026-03-05 08:05:09"));
    }

    @Test
    void withoutTheDriverTheMessageSaysWhereToPutIt() {
        assertThat(message(run(new TakenInputs())))
                .startsWith("there is no driver for its url; those of PostgreSQL, MariaDB and SQLite are built in")
                .endsWith("put its maker's jar into the workspace's folder drivers");
    }

    @Test
    void aDriverThatCannotBeLoadedIsToldAndDoesNotStopTheBuiltInOnes() throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(drivers.resolve("old.jar")))) {
            jar.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
            jar.write("com.example.Missing\n".getBytes());
        }
        Files.writeString(drivers.resolve("damaged.jar"), "no jar");

        assertThat(message(run(new TakenInputs())))
                .contains(
                        "in the folder drivers lie damaged.jar, old.jar, which do not take it; not all can be loaded:")
                .endsWith(": com.example.Missing cannot be found or started; take the jar anew from its maker");
        Database sqlite = new Database("police", "jdbc:sqlite::memory:", "", "");
        assertThat(run(sqlite, new TakenInputs()).failures()).isEmpty();
    }

    private static String message(RouteOutcome outcome) {
        return outcome.failures().get(0).cause().getMessage();
    }

    private RouteOutcome run(RouteInputs inputs) {
        return run(new Database("police", "jdbc:h2:mem:register", "sa", ""), inputs);
    }

    private RouteOutcome run(Database database, RouteInputs inputs) {
        String route = PoliceRegister.ROUTE.replaceAll(
                "(?s)select id.*?order by id", "select 1 as id, '户  ' as name, '2026-03-05 08:05:09' as seen");
        RouteWorkspace workspace = RouteWorkspace.in(folder, database).routes("police.camel.yaml", route);
        return RouteRunner.run(workspace.workspace(), List.of(), inputs).get(0);
    }
}
