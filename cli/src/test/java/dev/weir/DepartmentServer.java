package dev.weir;

import dev.weir.workspace.Config.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A department's real server, of either kind, and how Weir is let in. */
public final class DepartmentServer implements AutoCloseable {

    public enum Kind {
        POSTGRESQL,
        MARIADB
    }

    private final Kind kind;
    private final int port;
    private final Closeable server;

    private DepartmentServer(Kind kind, int port, Closeable server) {
        this.kind = kind;
        this.port = port;
        this.server = server;
    }

    public static DepartmentServer start(Kind kind) throws IOException {
        if (kind == Kind.POSTGRESQL) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            return new DepartmentServer(kind, postgres.getPort(), postgres);
        }
        MariaDbServer mariadb = MariaDbServer.start();
        return new DepartmentServer(kind, mariadb.port(), mariadb::close);
    }

    public Kind kind() {
        return kind;
    }

    public int port() {
        return port;
    }

    public String user() {
        return kind == Kind.POSTGRESQL ? "postgres" : "root";
    }

    public String url(int port) {
        return kind == Kind.POSTGRESQL ? "jdbc:postgresql://127.0.0.1:" + port + "/postgres" : MariaDbServer.url(port);
    }

    /** The database {@code police}, with the usual timeouts. */
    public Database database() {
        return new Database("police", url(port), user(), "");
    }

    /** The database {@code police} behind a line of that port. */
    public Database database(int line, Duration timeout) {
        return new Database("police", url(line), user(), "", timeout, timeout);
    }

    public void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(port), user(), "");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    public long number(String select) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(port), user(), "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(select)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The connections that others than the caller have. */
    public long otherConnections() throws SQLException {
        return number(
                kind == Kind.POSTGRESQL
                        ? "select count(*) from pg_stat_activity where application_name = 'weir'"
                        : "select count(*) - 1 from information_schema.processlist where command <> 'Daemon'");
    }

    /** A query of so many rows, numbered from 1 as {@code id}. */
    public String numbers(int rows) {
        return kind == Kind.POSTGRESQL
                ? "select i as id from generate_series(1, " + rows + ") as i"
                : "select seq as id from seq_1_to_" + rows;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
