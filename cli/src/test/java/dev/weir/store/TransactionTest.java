package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {

    @TempDir
    Path folder;

    private String url;
    private Connection connection;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        url = "jdbc:duckdb:" + folder.resolve("test.duckdb");
        connection = DriverManager.getConnection(url);
        session = new Session(connection);
        session.execute("CREATE TABLE number (n INTEGER PRIMARY KEY)");
        session.execute("INSERT INTO number VALUES (1)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void whateverIsThrownRollsBackAndComesOutAsItIs() throws SQLException {
        for (Throwable thrown :
                List.of(new OutOfMemoryError("heap"), new IllegalStateException(), new SQLException())) {
            assertThatThrownBy(() -> Transaction.run(connection, () -> {
                        session.execute("DELETE FROM number");
                        throw unchecked(thrown);
                    }))
                    .isSameAs(thrown);
            assertThat(numbers()).isEqualTo(1);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void aTransactionWithinAnotherIsPartOfIt() throws SQLException {
        assertThatThrownBy(() -> Transaction.run(connection, () -> {
                    Transaction.run(connection, () -> session.execute("INSERT INTO number VALUES (2)"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(numbers()).isEqualTo(1);
    }

    @Test
    void whatIsTriedIsTakenBack() throws SQLException {
        assertThat(Transaction.tried(connection, () -> {
                    session.execute("INSERT INTO number VALUES (2)");
                    return numbers();
                }))
                .isEqualTo(2);
        assertThat(numbers()).isEqualTo(1);
    }

    @Test
    void aRollBackThatFailsDoesNotHideTheCause() {
        IllegalStateException cause = new IllegalStateException("first");
        assertThatThrownBy(() -> Transaction.run(connection, () -> {
                    connection.close();
                    throw cause;
                }))
                .isSameAs(cause)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).isNotEmpty());
        assertThat(session.isClosed()).isTrue();
    }

    /** Two that insert one key: the database refuses the second when it commits. */
    @Test
    void afterACommitThatFailsNothingMoreCanBeWritten() throws SQLException {
        try (Connection other = DriverManager.getConnection(url)) {
            assertThatThrownBy(() -> Transaction.run(connection, () -> {
                        session.execute("INSERT INTO number VALUES (2)");
                        return new Session(other).execute("INSERT INTO number VALUES (2)");
                    }))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("commit");
            assertThat(session.isClosed()).isTrue();
            assertThatThrownBy(() -> session.execute("INSERT INTO number VALUES (3)"))
                    .isInstanceOf(SQLException.class);
            assertThat(new Session(other).number("SELECT count(*) FROM number")).isEqualTo(2);
        }
    }

    /** Elsewhere only departments' databases have transactions: in the routes that read them, and in the sample that makes one. */
    @Test
    void nothingElseBeginsOrEndsTransactions() throws IOException {
        Path main = Path.of("cli/src/main/java/dev/weir");
        try (Stream<Path> files = Files.walk(main)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).matches("(?s).*\\.(setAutoCommit|commit|rollback)\\(.*"))
                    .map(file -> main.relativize(file).toString())
                    .filter(file -> !file.startsWith("route/") && !file.startsWith("sample/"))
                    .toList();
            assertThat(found).containsExactly("store/Transaction.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long numbers() throws SQLException {
        return session.number("SELECT count(*) FROM number");
    }

    private static SQLException unchecked(Throwable thrown) throws SQLException {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException defect) {
            throw defect;
        }
        throw (SQLException) thrown;
    }
}
