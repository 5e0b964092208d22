package dev.weir.feed;

import dev.weir.problem.Position;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.DatabaseMessage;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Asks the open file for the rows of one feed, in an order that depends on nothing but the rows. */
final class FeedRows {

    private final FeedDatabase database;

    FeedRows(FeedDatabase database) {
        this.database = database;
    }

    /**
     * Fills {@link FeedDatabase#ROWS}.
     *
     * @return how many rows there are
     * @throws WeirException when the feed's SQL cannot be run, or does not give its columns
     */
    long make(Feed feed) {
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
            database.session().execute(sql);
            return database.session().number("SELECT count(*) FROM " + FeedDatabase.ROWS);
        } catch (SQLException failure) {
            Position place = feed.sqlLayout().map(layout -> layout.start()).orElse(feed.position());
            throw new WeirException(
                    Stage.EXPORT, place.toString(), "the feed's SQL fails: " + DatabaseMessage.of(failure), failure);
        }
    }

    private static String value(Feed feed, FeedColumn column) {
        String name = Sql.name(column.name());
        if (column.type() == FeedColumn.Type.ID) {
            return "substr(sha256((SELECT value FROM " + FeedDatabase.SECRET + ") || "
                    + Sql.literal(" feed " + feed.name() + " ") + " || " + name + "), 1, 20) AS " + name;
        }
        return "CAST(" + name + " AS " + column.type().sql() + ") AS " + name;
    }

    /** By the public id, else by all columns. */
    private static String order(Feed feed) {
        List<FeedColumn> ids = feed.columns().stream()
                .filter(column -> column.type() == FeedColumn.Type.ID)
                .toList();
        return ids.isEmpty() ? "ALL" : Sql.name(ids.get(0).name());
    }
}
