package dev.weir.feed;

import dev.weir.problem.Position;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.DatabaseMessage;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Asks the open file for the rows of one feed, in an order that depends on nothing but the rows. */
final class FeedRows {

    private final FeedDatabase database;
    private final Bounds bounds;
    private final Duration time;

    /**
     * @param bounds of the district; coordinates outside are left out
     * @param time that the SQL of one feed may take; zero for ever
     */
    FeedRows(FeedDatabase database, Bounds bounds, Duration time) {
        this.database = database;
        this.bounds = bounds;
        this.time = time;
    }

    /**
     * What was made.
     *
     * @param outside in how many rows coordinates were left out, as they lie outside the district
     */
    record Made(long rows, long outside) {}

    /**
     * Fills {@link FeedDatabase#ROWS}.
     *
     * @throws WeirException when the feed's SQL cannot be run, or does not give its columns
     */
    Made make(Feed feed) {
        String columns =
                feed.columns().stream().map(column -> value(feed, column)).collect(Collectors.joining(", "));
        String sql = SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE feed_rows AS SELECT ${columns}
                FROM (
                ${sql}
                ) ORDER BY ${order}""")
                .sql("columns", columns)
                .sql("sql", feed.sql())
                .sql("order", order(feed))
                .sql();
        try {
            database.show(feed);
            execute(sql);
            long outside = feed.spatial().isPresent() ? leaveOut(feed.spatial().get()) : 0;
            return new Made(database.session().number("SELECT count(*) FROM " + FeedDatabase.ROWS), outside);
        } catch (SQLTimeoutException over) {
            throw failed(
                    feed,
                    "the feed was stopped, as its SQL has taken longer than " + time.toSeconds()
                            + " seconds; give a recursion a condition that ends it, or raise limits.time in weir.yaml",
                    over);
        } catch (SQLException failure) {
            throw failed(feed, "the feed's SQL fails: " + DatabaseMessage.of(failure), failure);
        }
    }

    private void execute(String sql) throws SQLException {
        if (time.isZero()) {
            database.session().execute(sql);
        } else {
            database.session().within(time, () -> database.session().execute(sql));
        }
    }

    private static WeirException failed(Feed feed, String message, SQLException failure) {
        Position place = feed.sqlLayout().map(layout -> layout.start()).orElse(feed.position());
        return new WeirException(Stage.EXPORT, place.toString(), message, failure);
    }

    private long leaveOut(Feed.Spatial spatial) throws SQLException {
        String east = Sql.name(spatial.longitude());
        String north = Sql.name(spatial.latitude());
        return database.session()
                .execute(
                        "UPDATE " + FeedDatabase.ROWS + " SET " + east + " = NULL, " + north + " = NULL WHERE NOT ("
                                + east + " BETWEEN ? AND ? AND " + north + " BETWEEN ? AND ?)",
                        bounds.west(),
                        bounds.east(),
                        bounds.south(),
                        bounds.north());
    }

    private static String value(Feed feed, FeedColumn column) {
        String name = Sql.name(column.name());
        String value = "CAST(" + name + " AS " + column.type().sql() + ")";
        return (feed.isDegree(column) ? "round(" + value + ", " + Feed.DEGREE_DIGITS + ")" : value) + " AS " + name;
    }

    /** By the public id, else by all columns. */
    private static String order(Feed feed) {
        List<FeedColumn> ids = feed.columns().stream()
                .filter(column -> column.type() == FeedColumn.Type.ID)
                .toList();
        return ids.isEmpty() ? "ALL" : Sql.name(ids.get(0).name());
    }
}
