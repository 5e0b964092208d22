package dev.weir.cli;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the rows of a query as they come. */
final class ResultWriter {

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

    private ResultWriter() {}

    /** @return the number of rows */
    static long write(ResultSet rows, RowFormat format, PrintWriter out) throws SQLException {
        PrintWriter buffered = new PrintWriter(new BufferedWriter(out, 1 << 16));
        RowWriter writer = format.writer(buffered);
        List<Column> columns = columns(rows.getMetaData());
        writer.begin(columns);
        long count = 0;
        while (rows.next()) {
            List<Object> values = new ArrayList<>(columns.size());
            for (int index = 1; index <= columns.size(); index++) {
                values.add(rows.getObject(index));
            }
            writer.row(values);
            if (++count % ROWS_BETWEEN_CHECKS == 0 && isClosed(buffered, out)) {
                return count;
            }
        }
        writer.end();
        return count;
    }

    /** Runs one of Weir's own queries. */
    static long query(Connection connection, String sql, RowFormat format, PrintWriter out, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return write(rows, format, out);
            }
        }
    }

    /** Whoever reads has seen enough, as in {@code weir sql … | head}. */
    private static boolean isClosed(PrintWriter buffered, PrintWriter out) {
        return buffered.checkError() || out.checkError();
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
