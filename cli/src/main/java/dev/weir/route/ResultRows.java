package dev.weir.route;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.camel.RuntimeCamelException;

/** The rows of one result, each fetched when it is asked for. */
final class ResultRows implements Iterator<Map<String, Object>> {

    private final Connection connection;
    private final ResultSet result;
    private final ResultRow row;
    private Map<String, Object> next;

    /** @param connection which is closed with these rows */
    ResultRows(Connection connection, ResultSet result) throws SQLException {
        this.connection = connection;
        this.result = result;
        this.row = new ResultRow(result);
    }

    @Override
    public boolean hasNext() {
        try {
            if (next == null && !result.isClosed() && result.next()) {
                next = row.read();
            }
            return next != null;
        } catch (SQLException e) {
            throw new RuntimeCamelException(e);
        }
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map<String, Object> current = next;
        next = null;
        return current;
    }

    /** Closing the result first would make MariaDB's driver read the rest of it. */
    void close() {
        try {
            connection.close();
        } catch (SQLException closing) {
            // it was only read from
        }
    }
}
