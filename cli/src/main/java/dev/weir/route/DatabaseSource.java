package dev.weir.route;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.workspace.Config.Database;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
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

    /** The class of SQL's states for a user who is not let in. */
    private static final String REFUSED_USER = "28";

    private final Database database;
    private final String url;
    private final Drivers drivers;

    /** @param root the workspace's folder, for relative SQLite files */
    DatabaseSource(Database database, Path root, Drivers drivers) {
        this.database = database;
        this.url = resolved(database.url(), root);
        this.drivers = drivers;
    }

    /** Seconds that a statement may take; 0 for ever. */
    int statementTimeout() {
        return DriverSettings.seconds(database.statementTimeout());
    }

    /**
     * Opens a connection.
     *
     * @throws WeirException when the database cannot be reached, refuses the user, or has no driver
     */
    @Override
    public Connection getConnection() {
        Driver driver = drivers.find(database);
        try {
            Connection connection = driver.connect(url, properties());
            try {
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                StepLimit.set(connection, statementTimeout());
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return connection;
        } catch (SQLException e) {
            throw new WeirException(Stage.PULL, "database " + database.name(), refusal(e), e);
        }
    }

    /** Whether values have types of their own, whatever their columns are declared. */
    boolean isSqlite() {
        return database.url().startsWith(SQLITE);
    }

    private String refusal(SQLException e) {
        String cause = cause(e);
        String text =
                "the database \"" + database.name() + "\" cannot be opened: " + cause + "; see databases in weir.yaml";
        return database.password().isEmpty() ? text : text.replace(database.password(), "***");
    }

    private String cause(SQLException e) {
        if (Cause.isSilence(e)) {
            return "it gave no answer within " + getLoginTimeout() + " seconds (login_timeout)";
        }
        boolean refusesUser = e.getSQLState() != null && e.getSQLState().startsWith(REFUSED_USER);
        return refusesUser ? "the server refuses the user \"" + database.user() + "\" or the password" : Cause.of(e);
    }

    private Properties properties() {
        Properties properties = new Properties();
        if (!database.user().isEmpty()) {
            properties.setProperty("user", database.user());
        }
        if (!database.password().isEmpty()) {
            properties.setProperty("password", database.password());
        }
        properties.putAll(DriverSettings.of(database));
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
        return DriverSettings.seconds(database.loginTimeout());
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
