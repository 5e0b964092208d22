package dev.weir.report;

import dev.weir.store.DatabaseMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of the statements of one report, which together have a limited time. */
final class QueryRows {

    private final Connection tables;
    private final Map<String, Object> values;
    private final Duration time;
    private final long end;

    /**
     * @param values of parameters by their names
     * @param time of all statements together, from now; zero for ever
     */
    QueryRows(Connection tables, Map<String, Object> values, Duration time) {
        this.tables = tables;
        this.values = values;
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    /**
     * The rows by the names of their columns.
     *
     * @param most that the statement may give
     * @throws dev.weir.problem.WeirException of stage EXPORT when it gives more, takes too long or is refused; it names the place of the SQL
     */
    List<Map<String, Object>> rows(ReportQuery query, int most) {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (PreparedStatement statement = query.prepare(tables, values)) {
            statement.setQueryTimeout(seconds());
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    if (rows.size() == most) {
                        throw query.failed(
                                "the SQL gives more than " + most + (most == 1 ? " row" : " rows")
                                        + "; group them, or give a LIMIT",
                                null);
                    }
                    rows.add(row(result));
                }
                return rows;
            }
        } catch (SQLTimeoutException over) {
            throw query.failed(
                    "the report was stopped, as its SQL has taken longer than " + time.toSeconds()
                            + (time.toSeconds() == 1 ? " second" : " seconds")
                            + "; give a recursion an end, ask for less, or give it more time with reports: {time: …} in"
                            + " weir.yaml",
                    over);
        } catch (SQLException failure) {
            throw query.failed("the database refused: " + DatabaseMessage.of(failure), failure);
        }
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int index = 1; index <= meta.getColumnCount(); index++) {
            row.put(meta.getColumnLabel(index), result.getObject(index));
        }
        return Collections.unmodifiableMap(row);
    }

    /** What is left of the time, at least one second: the driver counts whole ones, and none is for ever. */
    private int seconds() {
        return time.isZero()
                ? 0
                : (int) Math.max(1, Duration.ofNanos(end - System.nanoTime()).toSeconds());
    }
}
