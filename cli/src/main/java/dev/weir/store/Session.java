package dev.weir.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Statements on one connection; values never reach the log. */
public final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private volatile Statement running;

    public Session(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    /** Whether nothing more can be done with it; a failed commit leaves it so. */
    public boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException unusable) {
            return true;
        }
    }

    /**
     * Does work for so long. When the time is over, the running statement is interrupted, and so is each that follows it.
     *
     * @throws SQLTimeoutException when that ended the work; its transaction is to be rolled back
     */
    public <T> T within(Duration time, Transaction.Work<T> work) throws SQLException {
        return SessionTimer.within(this, time, work);
    }

    /** Interrupts the statement that another thread runs, if it runs one. */
    void interrupt() {
        Statement interrupted = running;
        try {
            if (interrupted != null) {
                interrupted.cancel();
            }
        } catch (SQLException ended) {
            // It is closed already: nothing is left to interrupt.
        }
    }

    /** Makes something of the current row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes the current row of a result. */
    @FunctionalInterface
    public interface RowTaker {
        void row(ResultSet row) throws SQLException;
    }

    /** Executes a statement that has a name, and logs how long it took. */
    public void run(String name, String sql) throws SQLException {
        long start = System.nanoTime();
        execute(sql);
        LOG.debug("{}: {} ms", name, (System.nanoTime() - start) / 1_000_000);
    }

    /**
     * Executes a statement: part of the open {@link Transaction}, or one of its own.
     *
     * @return the rows inserted, updated or deleted; 0 for a statement that does neither
     */
    public long execute(String sql, Object... values) throws SQLException {
        return Transaction.run(connection, () -> update(sql, values));
    }

    private long update(String sql, Object... values) throws SQLException {
        if (values.length == 0) {
            try (Statement statement = connection.createStatement()) {
                return Math.max(0L, running(statement, () -> statement.executeLargeUpdate(sql)));
            }
        }
        try (PreparedStatement statement = prepare(sql, values)) {
            return Math.max(0L, running(statement, statement::executeLargeUpdate));
        }
    }

    /**
     * Inserts what a query gives, and leaves the table alone when that is nothing. For tables that get rows from several statements of one
     * transaction: an insert of no rows makes DuckDB 1.5.6, on several threads, hide all rows of a later large insert into the same table
     * until the file is opened anew.
     *
     * @param into the table and its columns
     * @return the rows inserted
     */
    public long insert(String into, String select, Object... values) throws SQLException {
        boolean any = number("SELECT count(*) FROM (SELECT 1 FROM (" + select + ") LIMIT 1)", values) > 0;
        return any ? execute("INSERT INTO " + into + "\n" + select, values) : 0;
    }

    /** The first column of the first row; 0 when there is none or it is null. */
    public long number(String sql, Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** The first column of the first row; empty when there is none or it is null. */
    public Optional<String> text(String sql, Object... values) throws SQLException {
        return first(sql, row -> row.getString(1), values);
    }

    /** The first row, if there is one and it is read as something. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) throws SQLException {
        List<T> rows = rows(sql, reader, values);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    public <T> List<T> rows(String sql, RowReader<T> reader, Object... values) throws SQLException {
        List<T> rows = new ArrayList<>();
        read(row -> rows.add(reader.read(row)), sql, values);
        return rows;
    }

    /** Gives each row to the taker, in the order of the result. */
    public void read(RowTaker taker, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = running(statement, statement::executeQuery)) {
            while (result.next()) {
                taker.row(result);
            }
        }
    }

    private <T> T running(Statement statement, Transaction.Work<T> work) throws SQLException {
        running = statement;
        try {
            return work.run();
        } finally {
            running = null;
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
