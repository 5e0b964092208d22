package dev.weir.store;

import java.sql.Connection;
import java.sql.SQLException;

/** One all-or-nothing step on a connection. */
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
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(connection, failure);
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }
}
