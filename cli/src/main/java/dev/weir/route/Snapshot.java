package dev.weir.route;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The connections of one pull, which see one state of the database as far as it can give that: PostgreSQL shares a snapshot among
 * transactions (<a href="https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-SNAPSHOT-SYNCHRONIZATION">pg_export_snapshot</a>);
 * MariaDB and MySQL do not, and the snapshots of all connections are begun one directly after the other before anything is read; of other
 * databases each connection sees what it finds.
 */
final class Snapshot {

    private final List<Connection> connections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Snapshot() {}

    /** @throws SQLException when the database refuses; no connection is left open then */
    static Snapshot open(DatabaseSource database, int count) throws SQLException {
        Snapshot snapshot = new Snapshot();
        try {
            for (int i = 0; i < count; i++) {
                snapshot.connections.add(database.getConnection());
            }
            snapshot.begin(database);
            return snapshot;
        } catch (SQLException | RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    List<Connection> connections() {
        return List.copyOf(connections);
    }

    /** What a person should know; empty when all connections see exactly one state. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private void begin(DatabaseSource database) throws SQLException {
        if (database.speaks("postgresql")) {
            share();
        } else if (database.speaks("mariadb")) {
            beginTogether();
        } else {
            notes.add("Read over " + connections.size() + " connections without a common snapshot.");
        }
    }

    private void share() throws SQLException {
        String name = "";
        for (Connection connection : connections) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                if (name.isEmpty()) {
                    name = exported(statement);
                } else {
                    statement.execute("set transaction snapshot '" + name + "'");
                }
            }
        }
    }

    private static String exported(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select pg_export_snapshot()")) {
            result.next();
            return result.getString(1);
        }
    }

    private void beginTogether() throws SQLException {
        for (Connection connection : connections) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        long begin = System.nanoTime();
        for (Connection connection : connections) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("start transaction with consistent snapshot");
            }
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        notes.add("Read over " + connections.size()
                + " connections; the database shares no snapshot among them, theirs began within " + (millis + 1)
                + " ms.");
    }

    void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException closing) {
                // it was only read from
            }
        }
    }
}
