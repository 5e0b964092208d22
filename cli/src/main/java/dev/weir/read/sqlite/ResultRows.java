package dev.weir.read.sqlite;

import dev.weir.read.fields.FetchedRows;
import dev.weir.read.query.JdbcText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The rows of a query. */
final class ResultRows implements FetchedRows.Source {

    private final Connection connection;
    private final ResultSet result;
    private final List<String> names = new ArrayList<>();
    /** SQLite knows no instants, so that the zone does not matter. */
    private final JdbcText texts = new JdbcText(ZoneOffset.UTC);

    /** Takes over the connection and closes it. */
    ResultRows(Connection connection, String query) throws SQLException {
        this.connection = connection;
        this.result = connection.createStatement().executeQuery(query);
        ResultSetMetaData columns = result.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
    }

    List<String> names() {
        return names;
    }

    @Override
    public List<String> next() throws SQLException {
        if (!result.next()) {
            return null;
        }
        List<String> row = new ArrayList<>(names.size());
        for (int i = 1; i <= names.size(); i++) {
            row.add(texts.of(result.getObject(i)));
        }
        return row;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
