package dev.weir.route;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The columns of a query, as the database describes them. */
final class QueryColumns {

    /** What values of a column are compared as. */
    enum Kind {
        NUMBER,
        TIME,
        TEXT,
        OTHER
    }

    private final ResultSetMetaData columns;

    QueryColumns(ResultSetMetaData columns) {
        this.columns = columns;
    }

    /** The column that has one of the names, from 1. */
    OptionalInt find(List<String> names) throws SQLException {
        for (String name : names) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                if (columns.getColumnLabel(i).equalsIgnoreCase(name)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    Kind kind(int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE,
                    Types.NUMERIC,
                    Types.DECIMAL -> Kind.NUMBER;
            case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIME;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR ->
                Kind.TEXT;
            default -> Kind.OTHER;
        };
    }

    /** The database's own word for the type, such as {@code int8}. */
    String type(int column) throws SQLException {
        return columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
    }

    /** What the query calls a column. */
    String label(int column) throws SQLException {
        return columns.getColumnLabel(column);
    }

    /** The column of a table that it is, as {@code schema}, {@code table} and {@code column}; empty texts for an expression. */
    List<String> origin(int column) throws SQLException {
        return List.of(
                text(columns.getSchemaName(column)),
                text(columns.getTableName(column)),
                text(columns.getColumnName(column)));
    }

    private static String text(String name) {
        return name == null ? "" : name;
    }
}
