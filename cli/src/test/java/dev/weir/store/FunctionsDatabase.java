package dev.weir.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A DuckDB in memory with the functions, in the time zone of the sample district. */
final class FunctionsDatabase implements AutoCloseable {

    private final Connection connection;

    FunctionsDatabase() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'Asia/Shanghai'");
        }
        Functions.install(connection);
    }

    Connection connection() {
        return connection;
    }

    /** The text of the only value of a query; null for NULL. */
    String text(String query, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    /** {@code function(arguments)} as DuckDB writes it. */
    String call(String function, String... arguments) throws SQLException {
        String places = "CAST(? AS VARCHAR), ".repeat(arguments.length);
        return text(
                "SELECT CAST(" + function + "(" + places.substring(0, places.length() - 2) + ") AS VARCHAR)",
                arguments);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
