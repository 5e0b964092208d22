package dev.weir.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBValue;

/**
 * The table function {@code weir_rows(token)}: it reads the source that is filed under the token. One function for all sources, because
 * DuckDB never drops a registered function.
 */
final class RowFunction implements DuckDBTableFunction<RowFeed, RowFeed, Object> {

    private static final Map<Long, RowFeed> FEEDS = new ConcurrentHashMap<>();
    private static final AtomicLong TOKENS = new AtomicLong();

    private RowFunction() {}

    /** Makes the function known to the connection's database; to be called once for each database that is opened. */
    static void install(Connection connection) throws SQLException {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName("weir_rows")
                    .withParameter(Long.class)
                    .withFunction(new RowFunction())
                    .register(connection);
        }
    }

    /** Files the feed; gives its token. */
    static long add(RowFeed feed) {
        long token = TOKENS.incrementAndGet();
        FEEDS.put(token, feed);
        return token;
    }

    static void remove(long token) {
        FEEDS.remove(token);
    }

    @Override
    public RowFeed bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        long token;
        try (DuckDBValue value = info.getParameter(0)) {
            token = value.getLong();
        }
        RowFeed feed = FEEDS.get(token);
        if (feed == null) {
            throw new IllegalStateException("the source " + token + " is closed");
        }
        info.addResultColumn("sheet", String.class);
        info.addResultColumn("row_no", Long.class);
        info.addResultColumn("extra", String.class);
        for (String column : feed.columns()) {
            info.addResultColumn(column, String.class);
        }
        return feed;
    }

    @Override
    public RowFeed init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        RowFeed feed = info.getBindData();
        feed.begin();
        return feed;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        RowFeed feed = info.getInitData();
        return feed.fill(chunk);
    }
}
