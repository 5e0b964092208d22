package dev.weir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

    @Test
    void semicolonsEndStatements() {
        assertThat(Statements.of("SELECT 1; SELECT 2;\n")).containsExactly("SELECT 1", "SELECT 2");
        assertThat(Statements.of(" ;; -- nothing\n /* ; */ ")).isEmpty();
        assertThat(Statements.of("SELECT 'open; DROP")).containsExactly("SELECT 'open; DROP");
    }

    /** The database itself is the oracle. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT 1;",
                "SELECT 1;;",
                "SELECT 1; SELECT 2",
                "SELECT ';'; SELECT 2",
                "SELECT ''';' ",
                "SELECT '\\'; SELECT 2",
                "SELECT E'\\';' ",
                "SELECT e'a\\\\'; SELECT 2",
                "SELECT 1 AS \"a;b\"",
                "SELECT 1 AS \"a\"\";b\"",
                "SELECT $$a;b$$; SELECT 2",
                "SELECT $t$a;$$;b$t$",
                "SELECT 1 -- ; SELECT 2",
                "SELECT 1 -- it's\n; SELECT 2",
                "SELECT 1 /* ; ' */ + 1; SELECT 2",
                "SELECT 1 - -1; SELECT 2 / 1",
                "SELECT '户;号'; SELECT 2"
            })
    void countsAsTheDatabaseDoes(String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT json_array_length(json_serialize_sql(?::VARCHAR), '$.statements')")) {
            statement.setString(1, script);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(Statements.of(script)).hasSize(row.getInt(1));
            }
        }
    }
}
