package dev.weir.route;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads the rows of a result as the driver gives them, but for two things: long texts and bytes are fetched while their row is there, and
 * MariaDB's and MySQL's dates and times are taken as texts. Theirs need not be any that a calendar has, and the driver makes others of
 * them: of {@code 2026-00-00} 2025-11-30, and of the time {@code 25:01:02} an hour past midnight.
 */
final class ResultRow {

    private static final Set<Integer> TIMES = Set.of(Types.DATE, Types.TIME, Types.TIMESTAMP);
    private static final String ZERO_DATE = "0000-00-00";

    private final ResultSet result;
    private final String[] labels;
    private final boolean[] asText;

    ResultRow(ResultSet result) throws SQLException {
        this.result = result;
        ResultSetMetaData columns = result.getMetaData();
        labels = new String[columns.getColumnCount()];
        asText = new boolean[labels.length];
        boolean mysql = isMysql(result.getStatement().getConnection().getMetaData());
        for (int column = 0; column < labels.length; column++) {
            labels[column] = ofItsOwn(columns.getColumnLabel(column + 1), column);
            asText[column] = mysql && TIMES.contains(columns.getColumnType(column + 1));
        }
    }

    /** A second column of a label is {@code label (2)}: a map of the row would keep one of them. */
    private String ofItsOwn(String label, int before) {
        String unique = label;
        for (int number = 2; Arrays.asList(labels).subList(0, before).contains(unique); number++) {
            unique = label + " (" + number + ")";
        }
        return unique;
    }

    private static boolean isMysql(DatabaseMetaData database) throws SQLException {
        return Set.of("MariaDB", "MySQL").contains(database.getDatabaseProductName());
    }

    /** The row on which the result stands: labels to values, in the order of the query. */
    Map<String, Object> read() throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>(2 * labels.length);
        for (int column = 0; column < labels.length; column++) {
            row.put(labels[column], asText[column] ? time(column + 1) : value(column + 1));
        }
        return row;
    }

    private Object value(int column) throws SQLException {
        Object value = result.getObject(column);
        if (value instanceof Clob clob) {
            return clob.getSubString(1, Math.toIntExact(clob.length()));
        }
        return value instanceof Blob blob ? blob.getBytes(1, Math.toIntExact(blob.length())) : value;
    }

    /** A date of nothing but zeros is the word of these databases for none. Zeros at the end of a fraction say nothing. */
    private String time(int column) throws SQLException {
        String text = result.getString(column);
        if (text == null || text.startsWith(ZERO_DATE)) {
            return null;
        }
        return text.indexOf('.') < 0 ? text : text.replaceFirst("\\.?0*$", "");
    }
}
