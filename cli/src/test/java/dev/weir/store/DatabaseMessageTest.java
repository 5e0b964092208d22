package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseMessageTest {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatIsWrongInOneLine() throws Exception {
        assertThat(message("SELECT issu FROM (SELECT 1 AS issue)"))
                .isEqualTo("Referenced column \"issu\" not found in FROM clause");
        assertThat(message("SELECT concat(1, 2) + DATE '2020-01-01'"))
                .startsWith("No function matches the given name and argument types")
                .doesNotContain("Candidate", "\n");
        assertThat(DatabaseMessage.of(new SQLException("Catalog Error: gone"))).isEqualTo("gone");
        assertThat(DatabaseMessage.of(new SQLException())).isEqualTo("SQLException without a reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT CAST('[\"城南\t张三\"]' AS JSON)",
                "SELECT CAST('张三' AS DATE)",
                "SELECT CAST('张三' AS INTEGER)",
                "SELECT strptime('张三', '%Y')",
                "SELECT error('张三')",
                "INSERT INTO t VALUES ('张三'), ('张三')",
                "SELECT frm '张三' wher 张三"
            })
    void showsNoValueOfAnInput(String sql) throws Exception {
        assertThat(message(sql)).doesNotContain("张三", "\n", "SELECT", "Error:").isNotBlank();
    }

    @Test
    void namesTheTypeThatAValueCannotHave() throws Exception {
        assertThat(message("SELECT CAST('seven' AS INTEGER)")).isEqualTo("a value cannot become INT32");
        assertThat(message("INSERT INTO t VALUES (NULL)"))
                .isEqualTo("a value breaks a rule of its table (NOT NULL of t.a)");
    }

    @Test
    void tellsWhatToDoAboutTheMemoryTheDiskAndTheFile() throws Exception {
        String sort =
                "CREATE OR REPLACE TABLE big AS SELECT random() r, repeat('x', 100) s FROM range(1000000) ORDER BY r";
        assertThat(message("SET memory_limit = '20MB'", "SET temp_directory = ''", sort))
                .isEqualTo("the memory is used up; raise duckdb.memory in weir.yaml");
        assertThat(message(
                        "SET memory_limit = '20MB'",
                        "SET temp_directory = '" + folder + "/spill'",
                        "SET max_temp_directory_size = '1MB'",
                        sort))
                .isEqualTo("the disk is full; free space there, then run again");
        Path letter = Files.writeString(folder.resolve("letter.duckdb"), "Dear all,");
        assertThat(message("ATTACH '" + letter + "' AS letter"))
                .isEqualTo("the file is damaged, or is no database (" + letter + "); put the last backup in its place");
    }

    @Test
    void tellsTheReasonOfACommitThatFailed() {
        SQLException full = new SQLException(
                "TransactionContext Error: Failed to commit: Could not write file \"/srv/work.duckdb.wal\": No space left on device");
        assertThat(DatabaseMessage.of(new IllegalStateException(full)))
                .isEqualTo("the disk is full (/srv/work.duckdb.wal); free space there, then run again");
        assertThat(DatabaseMessage.cause(full)).contains(DatabaseCause.DISK_FULL);
        SQLException closed =
                new SQLException("FATAL Error: Failed: database has been invalidated because of a previous fatal"
                        + " error. The database must be restarted prior to being used again.\nOriginal error: \"Could not write file"
                        + " \"/srv/work.duckdb\": Permission denied\"");
        assertThat(DatabaseMessage.cause(closed)).contains(DatabaseCause.PERMISSION);
    }

    @Test
    void doesNotTakeAFileOfTheInboxForTheDatabases() {
        assertThat(DatabaseMessage.cause(new java.io.IOException("inbox: No space left on device")))
                .isEmpty();
        assertThat(DatabaseMessage.cause(new SQLException("Conversion Error: Could not convert string 'x' to INT32")))
                .isEmpty();
    }

    private static String message(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            TestDistrict.execute(connection, "CREATE TABLE t (a VARCHAR NOT NULL PRIMARY KEY)");
            for (int i = 0; i < statements.length - 1; i++) {
                TestDistrict.execute(connection, statements[i]);
            }
            String last = statements[statements.length - 1];
            return DatabaseMessage.of(
                    catchThrowableOfType(SQLException.class, () -> TestDistrict.execute(connection, last)));
        }
    }
}
