package dev.weir.feed;

import dev.weir.open.OpenSecret;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.sql.Sql;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.LockDown;
import dev.weir.store.Session;
import dev.weir.store.SpillFolder;
import dev.weir.store.StoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** The open file, and beside it a place for the rows of one feed. Its SQL sees that file and one folder, into which it may write. */
final class FeedDatabase implements AutoCloseable {

    /** The rows of the feed at hand, as they are given away. */
    static final String ROWS = "temp.main.feed_rows";

    /** A TEMP table of one row and column {@code value}: the secret, so that it stands in no statement. */
    static final String SECRET = "temp.main.feed_secret";

    private final Path file;
    private final Session session;

    private FeedDatabase(Path file, Session session) {
        this.file = file;
        this.session = session;
    }

    /**
     * @param folder where files may be written
     * @throws WeirException when the open file is not there yet
     */
    static FeedDatabase open(Path file, Path folder, StoreOptions options, OpenSecret secret) {
        if (!Files.exists(file)) {
            throw new WeirException(
                    Stage.EXPORT, file.toString(), "the open file is not made yet; run `weir run` first");
        }
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", LockDown.properties(false));
            Session session = new Session(connection);
            session.execute("ATTACH "
                    + Sql.literal(file.toAbsolutePath().normalize().toString()) + " AS open_data (READ_ONLY)");
            session.execute("USE open_data");
            session.execute("CREATE TEMP TABLE feed_secret (value VARCHAR)");
            session.execute("INSERT INTO " + SECRET + " VALUES (?)", secret.digits());
            StoreOptions ordered = new StoreOptions(options.memory(), 1, options.zone(), List.of());
            LockDown.apply(connection, ordered, SpillFolder.path(), List.of(folder));
            return new FeedDatabase(file, session);
        } catch (SQLException failure) {
            throw failed(file, failure);
        }
    }

    Session session() {
        return session;
    }

    /** When the data is of: the day of new releases. */
    LocalDateTime moment() {
        try {
            return LocalDateTime.parse(
                    session.text("SELECT moment FROM weir.meta").orElseThrow());
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    WeirException failed(SQLException failure) {
        return failed(file, failure);
    }

    private static WeirException failed(Path file, SQLException failure) {
        return new WeirException(Stage.EXPORT, file.toString(), DatabaseMessage.of(failure), failure);
    }

    @Override
    public void close() {
        try {
            session.connection().close();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }
}
