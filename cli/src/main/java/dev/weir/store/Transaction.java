package dev.weir.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One all-or-nothing step on a connection; nothing else in Weir begins, commits or rolls back.
 *
 * <p>A commit that fails has an unknown outcome: the file may hold it or not, and only opening it anew tells. Then the connection is closed,
 * so that nothing more can be written on top. The same happens when a roll-back fails. Whoever catches a failure asks
 * {@link Connection#isClosed} before it goes on.
 */
public final class Transaction {

    private Transaction() {}

    /** What is done in it. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Runs the work and commits it; anything thrown rolls it back and comes out as it is. If the caller has a transaction open already
     * (autocommit is off), the work becomes part of that one, and the caller commits.
     */
    public static <T> T run(Connection connection, Work<T> work) throws SQLException {
        if (!connection.getAutoCommit()) {
            return work.run();
        }
        T result = begin(connection, work);
        try {
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException | Error failure) {
            close(connection, failure);
            throw failure;
        }
        return result;
    }

    /** Runs the work and takes it back again, for a trial. */
    public static <T> T tried(Connection connection, Work<T> work) throws SQLException {
        T result = begin(connection, work);
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException | Error failure) {
            close(connection, failure);
            throw failure;
        }
        return result;
    }

    private static <T> T begin(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return work.run();
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(connection, failure);
            throw failure;
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException second) {
            failure.addSuppressed(second);
            close(connection, failure);
        }
    }

    private static void close(Connection connection, Throwable failure) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException second) {
            failure.addSuppressed(second);
        }
    }
}
