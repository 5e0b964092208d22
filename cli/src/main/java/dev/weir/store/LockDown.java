package dev.weir.store;

import dev.weir.sql.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** The settings of a database, and the lock after which no SQL can change them. */
public final class LockDown {

    private LockDown() {}

    /** For opening: nothing is ever fetched from outside. */
    public static Properties properties(boolean readOnly) {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", Boolean.toString(readOnly));
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return properties;
    }

    /**
     * Settles memory, threads, zone and spill folder, closes the file system but for the folders, and locks all that. They belong to the
     * opened file, not to the connection: whoever opens it once more in this process finds them as they are.
     */
    public static void apply(Connection connection, StoreOptions options, Path spill, List<Path> folders)
            throws SQLException {
        List<String> allowed = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize() + "/")
                .toList();
        try (Statement statement = connection.createStatement()) {
            if (isLocked(statement)) {
                return;
            }
            statement.execute("SET GLOBAL memory_limit = " + Sql.literal(options.memory()));
            if (options.threads() > 0) {
                statement.execute("SET GLOBAL threads = " + options.threads());
            }
            statement.execute("SET GLOBAL temp_directory = "
                    + Sql.literal(spill.toAbsolutePath().normalize().toString()));
            statement.execute("SET GLOBAL preserve_insertion_order = true");
            statement.execute(
                    "SET GLOBAL TimeZone = " + Sql.literal(options.zone().getId()));
            statement.execute("SET GLOBAL allowed_directories = " + Sql.list(allowed));
            statement.execute("SET GLOBAL enable_external_access = false");
            statement.execute("SET GLOBAL lock_configuration = true");
        }
    }

    private static boolean isLocked(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT current_setting('lock_configuration')")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
