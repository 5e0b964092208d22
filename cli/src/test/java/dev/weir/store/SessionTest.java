package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    /** Two row groups and a little. */
    private static final int ROWS = 250_000;

    @TempDir
    Path folder;

    @Test
    void anInsertOfNothingHidesNoRowsOfALaterOne() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"))) {
            Session session = new Session(connection);
            session.execute("SET threads = 2");
            session.execute("CREATE TABLE target (value BIGINT)");
            session.execute("CREATE TEMP TABLE many AS SELECT range AS value FROM range(" + ROWS + ")");
            session.execute("CREATE TEMP TABLE none AS SELECT range AS value FROM range(0)");
            connection.setAutoCommit(false);
            assertThat(session.insert("target (value)", "SELECT value FROM none WHERE value >= ?", 0))
                    .isZero();
            assertThat(session.insert("target (value)", "SELECT value FROM many WHERE value >= ?", 0))
                    .isEqualTo(ROWS);
            assertThat(session.number("SELECT count(*) FROM target")).isEqualTo(ROWS);
            connection.commit();
        }
    }
}
