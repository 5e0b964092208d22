package dev.weir.route;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads ranges of a query over one connection, one after another, on a thread of its own. */
final class PartitionReader {

    /** Few enough that what waits for the load is little beside what the driver fetches. */
    private static final int BLOCK_ROWS = 128;

    private final PartitionQuery query;
    private final Connection connection;
    private final int fetchSize;
    private final int timeout;
    private final PartitionedRows rows;
    private final Thread thread;
    private volatile PreparedStatement running;
    private volatile boolean stopped;

    /** @param timeout of each statement in seconds; 0 for ever */
    PartitionReader(PartitionQuery query, Connection connection, int fetchSize, int timeout, PartitionedRows rows) {
        this.query = query;
        this.connection = connection;
        this.fetchSize = fetchSize;
        this.timeout = timeout;
        this.rows = rows;
        this.thread = daemon(this::readAll);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "weir-partition");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        thread.start();
    }

    private void readAll() {
        try {
            KeyRange range = rows.nextRange();
            while (range != null) {
                read(range);
                range = rows.nextRange();
            }
        } catch (InterruptedException stop) {
            return;
        } catch (SQLException | RuntimeException | Error e) {
            rows.failed(e);
        }
        try {
            rows.put(List.of());
        } catch (InterruptedException stop) {
            // nobody takes rows any more
        }
    }

    private void read(KeyRange range) throws SQLException, InterruptedException {
        try (PreparedStatement statement = connection.prepareStatement(query.of(range))) {
            statement.setFetchSize(fetchSize);
            statement.setQueryTimeout(timeout);
            query.bind(statement, range);
            running = statement;
            try (ResultSet result = statement.executeQuery()) {
                hand(result);
            } finally {
                running = null;
            }
        }
    }

    private void hand(ResultSet result) throws SQLException, InterruptedException {
        ResultRow row = new ResultRow(result);
        List<Map<String, Object>> block = new ArrayList<>(BLOCK_ROWS);
        while (result.next()) {
            block.add(row.read());
            if (block.size() == BLOCK_ROWS) {
                rows.put(block);
                block = new ArrayList<>(BLOCK_ROWS);
            }
        }
        if (!block.isEmpty()) {
            rows.put(block);
        }
    }

    /** A thread that stops this reader and closes its connection: at a server that hangs even that takes its time. */
    Thread stopping() {
        return daemon(this::stop);
    }

    private void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        PreparedStatement statement = running;
        if (statement != null) {
            quietly(statement::cancel);
        }
        thread.interrupt();
        if (statement != null) {
            quietly(() -> connection.abort(Runnable::run));
        }
        quietly(connection::close);
    }

    /** What closes a connection that was only read from. */
    private interface Closing {
        void run() throws SQLException;
    }

    /** One that fails keeps none of the others from being tried. */
    private static void quietly(Closing closing) {
        try {
            closing.run();
        } catch (SQLException refused) {
            // nothing is lost: it was only read from
        }
    }
}
