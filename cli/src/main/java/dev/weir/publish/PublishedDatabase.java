package dev.weir.publish;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.LockDown;
import dev.weir.store.PrivateFiles;
import dev.weir.store.SpillFolder;
import dev.weir.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The published file, for anybody's queries: nothing can be written, no file read, no setting changed. The version that the link names when
 * it is opened stays the one that is read. Results come as they are read: one at a time, of any size.
 */
public final class PublishedDatabase implements AutoCloseable {

    /** Accepted by DuckDB even when locked, but no statement works after it. */
    private static final Pattern LOGGING = Pattern.compile("enable_logging", Pattern.CASE_INSENSITIVE);

    private final Path link;
    private final Connection connection;

    private PublishedDatabase(Path link, Connection connection) {
        this.link = link;
        this.connection = connection;
    }

    /**
     * Opens the version that is published now.
     *
     * @param options its folders do not count: nothing can be read besides the file
     * @throws WeirException when nothing is published yet
     */
    public static synchronized PublishedDatabase open(Path link, StoreOptions options) {
        if (!Files.exists(link)) {
            throw missing(link);
        }
        try {
            Properties properties = LockDown.properties(true);
            properties.setProperty("jdbc_stream_results", "true");
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + link.toRealPath(), properties);
            LockDown.apply(connection, options, SpillFolder.path(), List.of());
            return new PublishedDatabase(link, connection);
        } catch (SQLException failure) {
            throw new WeirException(Stage.EXPORT, link.toString(), DatabaseMessage.of(failure), failure);
        } catch (IOException failure) {
            throw PrivateFiles.failed(link, "the published file cannot be found", failure);
        }
    }

    static WeirException missing(Path link) {
        return new WeirException(
                Stage.EXPORT,
                link.toString(),
                Files.isSymbolicLink(link)
                        ? "the published version is gone; choose another with `weir rollback`, or publish with `weir run`"
                        : "nothing is published yet; run `weir run` first");
    }

    /**
     * Prepares a user's statement.
     *
     * @throws WeirException for the one statement that would spoil the connection
     * @throws SQLException when it is wrong or not allowed
     */
    public PreparedStatement prepare(String sql) throws SQLException {
        if (LOGGING.matcher(sql).find()) {
            throw new WeirException(
                    Stage.EXPORT,
                    link.toString(),
                    "enable_logging is not available: it writes files, and this database cannot");
        }
        return connection.prepareStatement(sql);
    }

    /** For Weir's own statements. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new WeirException(Stage.EXPORT, link.toString(), DatabaseMessage.of(failure), failure);
        }
    }
}
