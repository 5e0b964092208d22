package dev.weir.route;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.workspace.Config.Database;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A department's database: read-only connections that stream, without autocommit. Its messages never hold a password.
 */
final class DatabaseSource implements DataSource {

    private static final String SQLITE = "jdbc:sqlite:";

    private final Database database;
    private final String url;

    /** @param root the workspace's folder, for relative SQLite files */
    DatabaseSource(Database database, Path root) {
        this.database = database;
        this.url = resolved(database.url(), root);
    }

    /**
     * Opens a connection.
     *
     * @throws WeirException when the database cannot be reached, refuses the user, or has no driver
     */
    @Override
    public Connection getConnection() {
        try {
            Connection connection = DriverManager.getConnection(url, properties());
            try {
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return connection;
        } catch (SQLException e) {
            throw new WeirException(Stage.PULL, "database " + database.name(), refusal(e), e);
        }
    }

    private String refusal(SQLException e) {
        if ("08001".equals(e.getSQLState()) && e.getMessage().startsWith("No suitable driver")) {
            return "there is no driver for its url; PostgreSQL and SQLite are built in (jdbc:postgresql:, jdbc:sqlite:)";
        }
        String text = "the database \"" + database.name() + "\" cannot be opened: " + Cause.of(e)
                + "; see databases in weir.yaml";
        return database.password().isEmpty() ? text : text.replace(database.password(), "***");
    }

    private Properties properties() {
        Properties properties = new Properties();
        if (!database.user().isEmpty()) {
            properties.setProperty("user", database.user());
        }
        if (!database.password().isEmpty()) {
            properties.setProperty("password", database.password());
        }
        properties.putAll(DriverSettings.of(url));
        return properties;
    }

    private static String resolved(String url, Path root) {
        if (!url.startsWith(SQLITE)) {
            return url;
        }
        String file = url.substring(SQLITE.length());
        return file.startsWith(":") || file.startsWith("file:") ? url : SQLITE + root.resolve(file);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user stands in weir.yaml");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("connections are not logged");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the login timeout is set for each driver");
    }

    @Override
    public int getLoginTimeout() {
        return DriverSettings.LOGIN_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("connections are not logged");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (isWrapperFor(type)) {
            return type.cast(this);
        }
        throw new SQLException("not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
