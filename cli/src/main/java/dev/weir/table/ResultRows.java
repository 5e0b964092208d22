package dev.weir.table;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gives the rows of a result to a writer, as they come. */
public final class ResultRows {

    private static final int ROWS_BETWEEN_CHECKS = 1000;
    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.DECIMAL,
            Types.NUMERIC,
            Types.REAL,
            Types.FLOAT,
            Types.DOUBLE);

    private ResultRows() {}

    /** @return the number of rows given: fewer than there are, if nobody reads any more, as in {@code weir sql … | head} */
    public static long give(ResultSet rows, RowWriter writer) throws SQLException {
        List<Column> columns = columns(rows.getMetaData());
        writer.begin(columns);
        long count = 0;
        while (rows.next()) {
            List<Object> values = new ArrayList<>(columns.size());
            for (int index = 1; index <= columns.size(); index++) {
                values.add(rows.getObject(index));
            }
            writer.row(values);
            if (++count % ROWS_BETWEEN_CHECKS == 0 && !writer.isRead()) {
                return count;
            }
        }
        writer.end();
        return count;
    }

    private static List<Column> columns(ResultSetMetaData meta) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int index = 1; index <= meta.getColumnCount(); index++) {
            String type = meta.getColumnTypeName(index);
            columns.add(new Column(
                    meta.getColumnLabel(index),
                    NUMBERS.contains(meta.getColumnType(index)) || type.endsWith("HUGEINT"),
                    type.equals("JSON")));
        }
        return columns;
    }
}
