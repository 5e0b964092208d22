package dev.weir.store;

import dev.weir.publish.Audience;
import dev.weir.publish.Published;
import dev.weir.publish.Publisher;
import dev.weir.schema.PrivacyClass;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** A process of its own, for tests that kill it: loads again and again, each load one transaction that replaces every household. */
public final class StoreProcess {

    /** What is printed once the file is open. */
    static final String READY = "ready";

    private StoreProcess() {}

    /** Arguments: the workspace's folder, then {@code load} to load until killed, {@code publish} to publish each load, or
     * {@code wait} to hold a transaction open. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (WorkDatabase work = TestDistrict.open(folder)) {
            Connection connection = work.connection();
            connection.setAutoCommit(false);
            System.out.println(READY);
            for (int load = next(connection); ; load++) {
                load(connection, load);
                if (arguments[1].equals("wait")) {
                    TestDistrict.execute(
                            connection, "SELECT count(*) FROM range(10_000_000_000) AS a, range(1_000_000) AS b");
                }
                connection.commit();
                if (arguments[1].equals("publish")) {
                    publish(work, folder, load);
                }
            }
        }
    }

    private static void publish(WorkDatabase work, Path folder, int run) throws Exception {
        work.connection().setAutoCommit(true);
        TestDistrict.execute(
                work.connection(),
                "CREATE OR REPLACE TABLE main.household AS SELECT * REPLACE (" + run
                        + " AS household_id) FROM (SELECT h.* FROM range(1_000) LEFT JOIN main.household AS h ON false)");
        publisher(folder).publish(work, TestDistrict.schema(), run);
        work.connection().setAutoCommit(false);
    }

    static Publisher publisher(Path folder) {
        return new Publisher(
                new Published(folder.resolve("data/district.duckdb")),
                Audience.of(EnumSet.allOf(PrivacyClass.class)),
                2,
                Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    private static int next(Connection connection) throws Exception {
        return Integer.parseInt(TestDistrict.rows(connection, "SELECT coalesce(max(load_id), 0) FROM weir.load")
                        .get(0))
                + 1;
    }

    private static void load(Connection connection, int load) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE OR REPLACE TEMP TABLE stage AS SELECT 'k' || range AS source_key FROM range(50_000)");
            statement.execute("UPDATE history.household SET until_load = " + load + " WHERE until_load IS NULL");
            statement.execute("INSERT INTO history.household BY NAME SELECT source_key, '' AS scope, 'm' AS mapping, "
                    + load + " AS from_load FROM stage");
            statement.execute("DELETE FROM history.household WHERE from_load < " + (load - 1));
            statement.execute("INSERT INTO weir.load BY NAME SELECT " + load + " AS load_id, 'done' AS status");
        }
    }

    /** Starts it; its output is to be read. What the driver unpacks stays in the folder, as a killed process does not clean up. */
    static Process start(Path folder, String task) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StoreProcess.class.getName(),
                        folder.toString(),
                        task))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
