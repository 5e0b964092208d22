package dev.weir.store;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** An empty database in memory, in which SQL is tried out before it is used. It reads and writes no file. */
public final class ScratchDatabase {

    private ScratchDatabase() {}

    /**
     * @param functions whether the {@code weir_*} functions are wanted; to define them takes longer than all the rest
     * @return a connection of the caller's own; closing it ends the database
     * @throws WeirException when DuckDB cannot be started
     */
    public static Connection open(boolean functions) {
        Properties properties = LockDown.properties(false);
        properties.setProperty("enable_external_access", "false");
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
            if (functions) {
                Functions.install(connection);
            }
            return connection;
        } catch (SQLException failure) {
            throw new WeirException(Stage.CONFIGURE, "", DatabaseMessage.of(failure), failure);
        }
    }
}
