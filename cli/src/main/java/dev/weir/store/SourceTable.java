package dev.weir.store;

import dev.weir.rows.RowSource;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The rows of a {@link RowSource} as a table, to be read once, by one statement: {@code sheet VARCHAR, row_no BIGINT, extra VARCHAR}, then
 * the source's columns, all {@code VARCHAR}. Rows keep their order. Closing it does not close the source.
 */
public final class SourceTable implements AutoCloseable {

    private final Session session;
    private final RowSource source;
    private final RowFeed feed;
    private final long token;

    private SourceTable(Session session, RowSource source) {
        this.session = session;
        this.source = source;
        this.feed = new RowFeed(source);
        this.token = RowFunction.add(feed);
    }

    /** @param session on a {@link WorkDatabase} */
    public static SourceTable register(Session session, RowSource source) {
        return new SourceTable(session, source);
    }

    /** The source's own query where it has one, else {@code SELECT * FROM weir_rows(7)}. */
    public String sql() {
        return source.query().orElse("SELECT * FROM weir_rows(" + token + ")");
    }

    /**
     * Runs a statement that reads this table.
     *
     * @return rows inserted, where the statement counts them
     * @throws RuntimeException the very exception (or Error) by which the source stopped, if it did
     * @throws SQLException when DuckDB itself failed; the transaction is aborted in both cases
     */
    public long run(String sql) throws SQLException {
        try {
            return session.execute(sql);
        } catch (SQLException reported) {
            throw original(reported);
        }
    }

    private SQLException original(SQLException reported) {
        Throwable original = feed.failure().orElse(reported);
        if (original instanceof RuntimeException exception) {
            throw exception;
        }
        if (original instanceof Error error) {
            throw error;
        }
        return reported;
    }

    /** What the source threw, for callers that run the statement themselves. */
    public Optional<Throwable> failure() {
        return feed.failure();
    }

    @Override
    public void close() {
        RowFunction.remove(token);
    }
}
