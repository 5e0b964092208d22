package dev.weir.load;

import dev.weir.compile.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Statements on one connection, each logged with its duration; values never reach the log. */
public final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;

    public Session(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    /** One row of a result as the reader of a query sees it. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    void run(List<Statement> statements) throws SQLException {
        for (Statement statement : statements) {
            run(statement);
        }
    }

    private void run(Statement statement) throws SQLException {
        long start = System.nanoTime();
        execute(statement.sql());
        LOG.debug("{}: {} ms", statement.name(), (System.nanoTime() - start) / 1_000_000);
    }

    public void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            bind(prepared, values);
            prepared.execute();
        }
    }

    /** The first column of the first row; 0 when there is none or it is null. */
    public long number(String sql, Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    public Optional<String> text(String sql, Object... values) throws SQLException {
        return first(sql, row -> row.getString(1), values);
    }

    /** The first row, if there is one and it is read as something. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) throws SQLException {
        List<T> rows = rows(sql, reader, values);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    public <T> List<T> rows(String sql, RowReader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            bind(prepared, values);
            try (ResultSet result = prepared.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            }
        }
    }

    private static void bind(PreparedStatement prepared, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
    }
}
