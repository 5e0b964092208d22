package dev.weir.feed;

import dev.weir.open.OpenSecret;
import dev.weir.open.OpenTables;
import dev.weir.open.TableAudit;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The open file, and beside it a place for the rows of one feed. Its SQL sees that file and one folder, into which it may write. */
final class FeedDatabase implements AutoCloseable {

    /** The rows of the feed at hand, as they are given away. */
    static final String ROWS = "temp.main.feed_rows";

    /** A table of one row and column {@code value}: the secret, so that it stands in no statement. */
    static final String SECRET = "memory.main.feed_secret";

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
            session.execute("CREATE TABLE memory.main.feed_secret (value VARCHAR)");
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

    /**
     * Shows a feed what it may see: the rows of open kinds, under ids of its own, and what it counts. So no two feeds have an id in common,
     * whatever their SQL makes of it, and none sees the counts of another.
     */
    void show(Feed feed) throws SQLException {
        for (String table : session.rows(
                "SELECT view_name FROM duckdb_views() WHERE database_name = 'memory' AND NOT internal",
                row -> row.getString(1))) {
            session.execute("DROP VIEW memory.main." + Sql.name(table));
        }
        for (String table : session.rows(
                "SELECT table_name FROM duckdb_columns() WHERE database_name = 'open_data' AND schema_name = 'main' AND column_name = "
                        + Sql.literal(OpenTables.ID),
                row -> row.getString(1))) {
            session.execute("CREATE VIEW memory.main." + Sql.name(table)
                    + " AS SELECT * REPLACE (substr(sha256((SELECT value FROM "
                    + SECRET + ") || " + Sql.literal(" feed " + feed.name() + " ")
                    + " || open_id), 1, 20) AS open_id) FROM open_data.main."
                    + Sql.name(table));
        }
        if (feed.count().isPresent()) {
            String table = Sql.name(feed.count().get().name());
            session.execute("CREATE VIEW memory.main." + table + " AS FROM open_data.main." + table);
        }
    }

    /** When the data is of: the day of new releases. */
    LocalDateTime moment() {
        try {
            return LocalDateTime.parse(
                    session.text("SELECT moment FROM open_data.weir.meta").orElseThrow());
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** What became of the counts, by the name of their table. */
    Map<String, TableAudit> audits() {
        Map<String, TableAudit> audits = new HashMap<>();
        try {
            session.read(
                    row -> audits.put(
                            row.getString(1),
                            new TableAudit(
                                    row.getString(1),
                                    row.getInt(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getDouble(6),
                                    shares(row.getString(7)))),
                    "FROM open_data.weir.count_audit");
            return audits;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static List<Double> shares(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Double::valueOf)
                .toList();
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
