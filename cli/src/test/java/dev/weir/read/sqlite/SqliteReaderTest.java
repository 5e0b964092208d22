package dev.weir.read.sqlite;

import static dev.weir.read.fields.ReadFields.query;
import static dev.weir.read.fields.ReadFields.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.problem.WeirException;
import dev.weir.read.fields.ReadFields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteReaderTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws SQLException {
        file = folder.resolve("水 表#1.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE \"水表\" (no TEXT, reading REAL, at TEXT, photo BLOB, n INTEGER)");
            statement.execute("INSERT INTO \"水表\" VALUES ('M1', 12.50, '2026-03-05', x'01ff', 9007199254740993),"
                    + " ('M2 ', NULL, '', NULL, 0)");
            statement.execute("CREATE VIEW v AS SELECT count(*) AS n FROM \"水表\"");
        }
    }

    @Test
    void readsATableWithItsValuesAsTexts() {
        ReadFields found = read(table("水表"), "No", "reading", "n");
        assertThat(found.rows()).containsExactly("1|M1|12.5|9007199254740993", "2|M2||0");
        assertThat(found.extras()).containsExactly("{\"at\": \"2026-03-05\", \"photo\": \"01ff\"}", null);
        assertThat(read(table("V"), "n").rows()).containsExactly("1|2");
    }

    @Test
    void readsTheRowsOfAQuery() {
        assertThat(read(query("select no, reading * 2 as twice from \"水表\" where reading > 1"), "no", "twice")
                        .rows())
                .containsExactly("1|M1|25");
        refuses(file, query("select missing"), "no such column: missing");
        refuses(file, query("delete from \"水表\""), "; correct query: in the mapping");
        assertThat(read(table("v"), "n").rows()).containsExactly("1|2");
    }

    @Test
    void aColumnThatTheQueryNamesTwiceIsHeld() {
        refuses(file, query("select no, reading as no from \"水表\""), "more than one column called no");
        assertThat(read(query("select no, reading as x, n as x from \"水表\""), "no")
                        .rows())
                .hasSize(2);
    }

    @Test
    void leavesNothingBesideTheFileAndDoesNotChangeIt() throws IOException {
        byte[] before = Files.readAllBytes(file);
        read(table("水表"), "no");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatIsNoSuchDatabaseIsRefused() throws IOException {
        refuses(file, table("x"), "the database has no table \"x\"; it has v, 水表; correct table:");
        refuses(write(new byte[0]), table("x"), "the file is not a SQLite database but empty");
        refuses(write("a,b".getBytes(StandardCharsets.UTF_8)), table("x"), "but a text file (such as CSV)");
        byte[] cut = Arrays.copyOf(Files.readAllBytes(file), 6000);
        refuses(write(cut), table("水表"), "the database is cut off: it has 6000 bytes");
        assertThatThrownBy(() -> read(table("水表"), "fehlt"))
                .hasMessageContaining("it lacks fehlt; found: no, reading, at, photo, n");
    }

    private void refuses(Path database, FileOptions options, String message) {
        assertThatThrownBy(() -> read(database, options, "no"))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("; ");
    }

    private ReadFields read(FileOptions options, String... names) {
        return read(file, options, names);
    }

    private static ReadFields read(Path database, FileOptions options, String... names) {
        return ReadFields.of(database, ReadFields.mapping(Format.SQLITE, options, names));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.db"), bytes);
    }
}
