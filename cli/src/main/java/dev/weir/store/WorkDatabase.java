package dev.weir.store;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * The working file: one process at a time. Its SQL reads the folders named in the options and nothing else, and cannot change that.
 *
 * <p>When the process is asked to end (SIGTERM, Ctrl-C), the running statement is cancelled and the open transaction rolled back.
 */
public final class WorkDatabase implements AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final ShutdownGuard guard;

    private WorkDatabase(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.guard = ShutdownGuard.of(connection);
    }

    /**
     * Opens the file, made with its folder if absent (readable by the owner only), with the operations tables and the {@code weir_*}
     * functions.
     *
     * @throws LockedException when another process holds the file
     * @throws WeirException when the file cannot be made, opened or is no database
     */
    public static WorkDatabase open(Path file, StoreOptions options) {
        PrivateFiles.createFolder(file.toAbsolutePath().getParent());
        Connection connection = connect(file, false);
        try {
            PrivateFiles.restrict(file);
            PrivateFiles.delete(spill(file));
            configure(connection, file, options);
            SqlScript.run(connection, "operations.sql");
            SqlScript.run(connection, "functions.sql");
            RowFunction.install(connection);
            return new WorkDatabase(file, connection);
        } catch (SQLException | RuntimeException failure) {
            throw closing(connection, failure(file, failure));
        }
    }

    /**
     * Opens an existing file for queries.
     *
     * @throws LockedException when another process writes to it
     * @throws WeirException when there is none yet
     */
    public static WorkDatabase openReadOnly(Path file, StoreOptions options) {
        if (!Files.exists(file)) {
            throw new WeirException(
                    Stage.CONFIGURE, file.toString(), "there is no working file yet; run `weir run` first");
        }
        Connection connection = connect(file, true);
        try {
            configure(connection, file, options);
            return new WorkDatabase(file, connection);
        } catch (SQLException | RuntimeException failure) {
            throw closing(connection, failure(file, failure));
        }
    }

    /** The one connection; it belongs to one thread. Autocommit is on when it is handed out first. */
    public Connection connection() {
        return connection;
    }

    public Path file() {
        return file;
    }

    /** Rolls back what is open and frees the lock. */
    @Override
    public void close() {
        guard.dismiss();
        try {
            connection.close();
        } catch (SQLException failure) {
            throw failure(file, failure);
        }
    }

    private static Connection connect(Path file, boolean readOnly) {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", Boolean.toString(readOnly));
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        try {
            return DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), properties);
        } catch (SQLException failure) {
            throw LockedException.of(file, failure)
                    .map(WeirException.class::cast)
                    .orElseGet(() -> failure(file, failure));
        }
    }

    private static void configure(Connection connection, Path file, StoreOptions options) throws SQLException {
        List<String> folders = options.readableFolders().stream()
                .map(folder -> folder.toAbsolutePath().normalize() + "/")
                .toList();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = " + Quote.text(options.memory()));
            if (options.threads() > 0) {
                statement.execute("SET threads = " + options.threads());
            }
            statement.execute("SET temp_directory = " + Quote.path(spill(file)));
            statement.execute("SET preserve_insertion_order = true");
            statement.execute("SET TimeZone = " + Quote.text(options.zone().getId()));
            statement.execute("SET allowed_directories = " + Quote.list(folders));
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
    }

    /** Where DuckDB puts what does not fit into memory; a killed process leaves it, with people's data in it. */
    private static Path spill(Path file) {
        return file.resolveSibling(file.getFileName() + ".tmp");
    }

    private static WeirException failure(Path file, Exception failure) {
        return failure instanceof WeirException known
                ? known
                : new WeirException(Stage.CONFIGURE, file.toString(), failure.getMessage(), failure);
    }

    private static WeirException closing(Connection connection, WeirException failure) {
        try {
            connection.close();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
        return failure;
    }
}
