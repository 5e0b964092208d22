package dev.weir.store;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The working file: one process at a time. Its SQL reads the folders named in the options and nothing else, and cannot change that.
 *
 * <p>When the process is asked to end (SIGTERM, Ctrl-C), the running statement is cancelled and the open transaction rolled back.
 */
public final class WorkDatabase implements AutoCloseable {

    private static final String FUNCTIONS_FINGERPRINT = "functions_fingerprint";

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
            LockDown.apply(connection, options, spill(file), options.readableFolders());
            install(connection);
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
            throw nothingYet(file);
        }
        Connection connection = connect(file, true);
        try {
            if (!hasTables(connection)) {
                throw nothingYet(file);
            }
            LockDown.apply(connection, options, spill(file), options.readableFolders());
            return new WorkDatabase(file, connection);
        } catch (SQLException | RuntimeException failure) {
            throw closing(connection, failure(file, failure));
        }
    }

    private static WeirException nothingYet(Path file) {
        return new WeirException(
                Stage.CONFIGURE, file.toString(), "there is no working file yet; run `weir run` first");
    }

    /** A run that was killed at its very beginning leaves an empty file. */
    private static boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'weir' AND table_name = 'run'")) {
            rows.next();
            return rows.getLong(1) > 0;
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
        try {
            return DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), LockDown.properties(readOnly));
        } catch (SQLException failure) {
            throw LockedException.of(file, failure)
                    .map(WeirException.class::cast)
                    .orElseGet(() -> failure(file, failure));
        }
    }

    /** The functions take a third of a second to define, so only another definition is installed. */
    private static void install(Connection connection) throws SQLException {
        Transaction.run(connection, () -> {
            OperationsTables.install(connection);
            if (!Meta.get(connection, FUNCTIONS_FINGERPRINT).equals(Optional.of(Functions.fingerprint()))) {
                Functions.install(connection);
                Meta.set(connection, FUNCTIONS_FINGERPRINT, Functions.fingerprint());
            }
            return null;
        });
        RowFunction.install(connection);
    }

    /** Where DuckDB puts what does not fit into memory; a killed process leaves it, with people's data in it. */
    private static Path spill(Path file) {
        return file.resolveSibling(file.getFileName() + ".tmp");
    }

    private static WeirException failure(Path file, Exception failure) {
        if (failure instanceof WeirException known) {
            return known;
        }
        return new WeirException(Stage.CONFIGURE, file.toString(), DatabaseMessage.of(failure), failure);
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
