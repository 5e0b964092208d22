package dev.weir.resolve;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The statements of one resolve on one connection, and how long each step of it took. */
final class Session {

    /** Takes the current row of a result. */
    interface RowReader {
        void row(ResultSet row) throws SQLException;
    }

    /** One step of the way. */
    interface Action {
        void run() throws SQLException;
    }

    private final Connection connection;
    private final List<ResolveSummary.Step> steps = new ArrayList<>();
    private String current = "";

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs and measures a step; a failure inside can be told by {@link #current}. */
    void step(String entity, String name, Action action) throws SQLException {
        current = (entity + " " + name).strip();
        long started = System.nanoTime();
        action.run();
        steps.add(new ResolveSummary.Step(entity, name, (System.nanoTime() - started) / 1_000_000));
    }

    /** @return the rows inserted, updated or deleted */
    long update(String sql, Object... parameters) throws SQLException {
        if (parameters.length == 0) {
            try (Statement statement = connection.createStatement()) {
                return Math.max(0, statement.executeUpdate(sql));
            }
        }
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return Math.max(0, statement.executeUpdate());
        }
    }

    /** @return the first column of the only row */
    long number(String sql, Object... parameters) throws SQLException {
        long[] result = new long[1];
        read(row -> result[0] = row.getLong(1), sql, parameters);
        return result[0];
    }

    void read(RowReader reader, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                reader.row(result);
            }
        }
    }

    List<ResolveSummary.Step> steps() {
        return List.copyOf(steps);
    }

    /** The step that runs or ran last, such as {@code household golden rows}. */
    String current() {
        return current;
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
