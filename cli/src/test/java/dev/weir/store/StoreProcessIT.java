package dev.weir.store;

import static dev.weir.store.TestDistrict.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.publish.Published;
import dev.weir.publish.PublishedDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StoreProcessIT {

    private static final int KILLS = 12;
    private static final int PUBLICATIONS_KILLED = 5;

    @TempDir
    private Path folder;

    @Test
    void aKilledLoadLeavesTheOldStateOrTheNewOne() throws Exception {
        prepare();
        Random random = new Random(7);
        long last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = StoreProcess.start(folder, "load");
            awaitReady(process);
            Thread.sleep(random.nextInt(500));
            process.destroyForcibly().waitFor();
            removeUnpackedDriver();
            long reached = checkedState();
            assertThat(reached).isGreaterThanOrEqualTo(last);
            last = reached;
        }
        assertThat(last).as("loads that were committed").isPositive();
    }

    @Test
    void aKilledPublicationLeavesAWholeFile() throws Exception {
        prepare();
        Published published = StoreProcess.publisher(folder).published();
        try (WorkDatabase work = TestDistrict.open(folder)) {
            StoreProcess.publisher(folder).publish(work, TestDistrict.schema(), 0);
        }
        Random random = new Random(11);
        for (int kill = 0; kill < PUBLICATIONS_KILLED; kill++) {
            Process process = StoreProcess.start(folder, "publish");
            awaitReady(process);
            Thread.sleep(300 + random.nextInt(1_500));
            process.destroyForcibly().waitFor();
            removeUnpackedDriver();
            try (PublishedDatabase file = PublishedDatabase.open(published.link(), TestDistrict.options())) {
                assertThat(rows(
                                file.connection(),
                                "SELECT count(*) IN (0, 1000) AND count(DISTINCT household_id) < 2 FROM household"))
                        .containsExactly("true");
            }
        }
        try (WorkDatabase work = TestDistrict.open(folder)) {
            TestDistrict.execute(work.connection(), "INSERT INTO household (household_id) VALUES (-1)");
            assertThat(StoreProcess.publisher(folder).publish(work, TestDistrict.schema(), 99))
                    .isPresent();
        }
        assertThat(published.folder()).isDirectoryNotContaining("glob:**/.building*");
        assertThat(published.versions()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aProcessThatIsAskedToEndRollsBackInTheMiddleOfAStatement() throws Exception {
        prepare();
        Process process = StoreProcess.start(folder, "wait");
        awaitReady(process);
        Thread.sleep(1_500);
        long start = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(128 + 15);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(5);
        assertThat(folder.resolve("data/work.duckdb.wal")).doesNotExist();
        assertThat(checkedState()).isZero();
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheFile() throws Exception {
        prepare();
        Process process = StoreProcess.start(folder, "wait");
        try {
            awaitReady(process);
            LockedException locked = catchThrowableOfType(LockedException.class, () -> TestDistrict.open(folder));
            assertThat(locked.processId()).hasValue(process.pid());
            assertThat(locked).hasMessageContaining("in use by process " + process.pid() + " on " + locked.host());
            assertThat(catchThrowableOfType(
                            LockedException.class,
                            () -> WorkDatabase.openReadOnly(
                                    folder.resolve("data/work.duckdb"), TestDistrict.options())))
                    .isNotNull();
        } finally {
            process.destroyForcibly().waitFor();
        }
        TestDistrict.open(folder).close();
    }

    private void prepare() {
        try (WorkDatabase work = TestDistrict.open(folder)) {
            TestDistrict.apply(work, TestDistrict.schema());
        }
    }

    /** The newest load's number; every household is of that load, and it has closed those of the load before. */
    private long checkedState() throws SQLException {
        try (WorkDatabase work = TestDistrict.open(folder)) {
            long load = Long.parseLong(rows(work.connection(), "SELECT coalesce(max(load_id), 0) FROM weir.load")
                    .get(0));
            assertThat(rows(
                            work.connection(),
                            "SELECT count(*), count(DISTINCT source_key), coalesce(min(load_id), 0), coalesce(max(load_id), 0)"
                                    + " FROM record.household"))
                    .containsExactly(load == 0 ? "0,0,0,0" : "50000,50000," + load + "," + load);
            return load;
        }
    }

    private void removeUnpackedDriver() throws IOException {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(folder, "libduckdb_java*")) {
            for (Path library : unpacked) {
                Files.delete(library);
            }
        }
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        assertThat(output.readLine()).isEqualTo(StoreProcess.READY);
    }
}
