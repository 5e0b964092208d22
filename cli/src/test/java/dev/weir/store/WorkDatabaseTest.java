package dev.weir.store;

import static dev.weir.store.TestDistrict.execute;
import static dev.weir.store.TestDistrict.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void makesAPrivateFolderAndFileWithTheOperationsTables() throws SQLException, IOException {
        try (WorkDatabase work = TestDistrict.open(folder)) {
            assertThat(rows(work.connection(), "SELECT count(*) FROM weir.load"))
                    .containsExactly("0");
            assertThat(rows(work.connection(), "SELECT weir_text('　户 号　')")).containsExactly("户 号");
            assertThat(rows(
                            work.connection(),
                            "SELECT current_setting('TimeZone'), current_setting('preserve_insertion_order')"))
                    .containsExactly("Asia/Shanghai,true");
            assertThat(mode(folder.resolve("data"))).isEqualTo("rwx------");
            assertThat(mode(work.file())).isEqualTo("rw-------");
        }
    }

    @Test
    void opensAgainWithWhatWasWritten() throws SQLException {
        try (WorkDatabase work = TestDistrict.open(folder)) {
            execute(work.connection(), "INSERT INTO weir.meta VALUES ('a', 'b')");
        }
        try (WorkDatabase work = TestDistrict.open(folder)) {
            assertThat(rows(work.connection(), "SELECT value FROM weir.meta WHERE name = 'a'"))
                    .containsExactly("b");
        }
    }

    @Test
    void heldLoadsOfAnOlderFileGetTheirCode() throws SQLException {
        try (WorkDatabase work = TestDistrict.open(folder)) {
            execute(
                    work.connection(),
                    "ALTER TABLE weir.load DROP COLUMN code",
                    "DELETE FROM weir.meta WHERE name = 'operations_fingerprint'",
                    "INSERT INTO weir.load (load_id, status, error) VALUES (1, 'held', 'H004 it would lose 23 records'),"
                            + " (2, 'failed', 'H004 is no reason to fail'), (3, 'held', 'read x: no header')");
        }
        try (WorkDatabase work = TestDistrict.open(folder)) {
            assertThat(rows(work.connection(), "SELECT code FROM weir.load ORDER BY load_id"))
                    .containsExactly("H004", "null", "null");
        }
    }

    @Test
    void removesWhatAKilledProcessSpilled() throws IOException {
        Path spill = Files.createDirectories(folder.resolve("data/work.duckdb.tmp"));
        Files.writeString(spill.resolve("duckdb_temp_storage-0.tmp"), "people");
        TestDistrict.open(folder).close();
        assertThat(spill).doesNotExist();
    }

    @Test
    void sqlReadsTheAllowedFoldersAndNothingElse() throws SQLException, IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        Files.writeString(inbox.resolve("ledger.csv"), "a\n1\n");
        Files.createSymbolicLink(inbox.resolve("link.csv"), secret);
        try (WorkDatabase work = WorkDatabase.open(folder.resolve("data/work.duckdb"), TestDistrict.options(inbox))) {
            assertThat(rows(work.connection(), "FROM read_csv('" + inbox + "/ledger.csv')"))
                    .containsExactly("1");
            for (String statement : List.of(
                    "FROM read_csv('" + secret + "')",
                    "FROM read_csv('" + inbox + "/../secret.csv')",
                    "FROM read_csv('" + inbox + "/link.csv')",
                    "COPY weir.load TO '" + folder + "/leak.csv'",
                    "SET enable_external_access = true",
                    "SET memory_limit = '100GB'")) {
                assertThatThrownBy(() -> execute(work.connection(), statement))
                        .as(statement)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aFileOfAnOlderWeirGetsTheColumnsThatCameLater() throws SQLException {
        try (WorkDatabase work = TestDistrict.open(folder)) {
            execute(
                    work.connection(),
                    "ALTER TABLE weir.load DROP COLUMN notes",
                    "DELETE FROM weir.meta WHERE name = 'operations_fingerprint'");
        }
        try (WorkDatabase work = TestDistrict.open(folder)) {
            assertThat(rows(work.connection(), "SELECT count(notes) FROM weir.load"))
                    .containsExactly("0");
        }
    }

    @Test
    void anEmptyFileOfARunThatWasKilledAtItsBeginningIsNoWorkingFile() throws SQLException {
        Path file = folder.resolve("work.duckdb");
        DriverManager.getConnection("jdbc:duckdb:" + file).close();
        assertThatThrownBy(() -> WorkDatabase.openReadOnly(file, TestDistrict.options()))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("run `weir run` first");
    }

    @Test
    void readOnlyAllowsQueriesOnly() throws SQLException {
        Path file = folder.resolve("data/work.duckdb");
        assertThatThrownBy(() -> WorkDatabase.openReadOnly(file, TestDistrict.options()))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("there is no working file yet");
        TestDistrict.open(folder).close();
        try (WorkDatabase work = WorkDatabase.openReadOnly(file, TestDistrict.options())) {
            assertThat(rows(work.connection(), "SELECT count(*) FROM weir.load"))
                    .containsExactly("0");
            assertThatThrownBy(() -> execute(work.connection(), "DELETE FROM weir.load"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidToBeNone() throws IOException {
        Path file =
                Files.writeString(folder.resolve("work.duckdb"), "this is a letter to the district, not a database");
        assertThatThrownBy(() -> WorkDatabase.open(file, TestDistrict.options()))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("is no database");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
