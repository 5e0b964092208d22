package dev.weir.publish;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
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
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * A published file as those see it who may see less than it holds: the same tables with fewer columns and rows, as views. Nothing can be
 * written. The version that the link names when it is opened stays the one that is read.
 */
public final class SeenDatabase implements AutoCloseable {

    private final Path link;
    private final Connection connection;
    private final LocalDateTime publishedAt;

    private SeenDatabase(Path link, Connection connection, LocalDateTime publishedAt) {
        this.link = link;
        this.connection = connection;
        this.publishedAt = publishedAt;
    }

    /**
     * @param link of the published file, or the file
     * @param schema by which it was made
     * @param classes what may be seen; no more than the file holds
     * @param functions whether the {@code weir_*} functions are wanted
     * @throws WeirException when nothing is published yet, or less than the classes want
     */
    public static SeenDatabase open(
            Path link, Schema schema, Set<PrivacyClass> classes, StoreOptions options, boolean functions) {
        if (!Files.exists(link)) {
            throw PublishedDatabase.missing(link);
        }
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", LockDown.properties(false));
            try {
                SeenTables tables = SeenTables.attach(connection, link.toRealPath());
                tables.show(schema, classes, functions);
                LockDown.apply(connection, options, SpillFolder.path(), List.of());
                return new SeenDatabase(link, connection, tables.publishedAt());
            } catch (SQLException | RuntimeException | Error failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.EXPORT,
                    link.toString(),
                    DatabaseMessage.of(failure) + "; if the schema was changed since, publish anew with `weir run`",
                    failure);
        } catch (IOException failure) {
            throw PrivateFiles.failed(link, "the published file cannot be found", failure);
        }
    }

    public Connection connection() {
        return connection;
    }

    /** When the version was published. */
    public LocalDateTime publishedAt() {
        return publishedAt;
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
