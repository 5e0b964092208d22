package dev.weir.read.sqlite;

import dev.weir.read.fields.FieldRow;
import dev.weir.read.fields.FieldRows;
import dev.weir.read.query.JdbcText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The rows of a query, one at a time, numbered from 1 as the database gives them. */
final class ResultRows implements FieldRows {

    private final String input;
    private final Connection connection;
    private final ResultSet result;
    private final List<String> names = new ArrayList<>();
    /** SQLite knows no instants, so that the zone does not matter. */
    private final JdbcText texts = new JdbcText(ZoneOffset.UTC);

    private long number;

    /** Takes over the connection and closes it. */
    ResultRows(String input, Connection connection, String query) throws SQLException {
        this.input = input;
        this.connection = connection;
        Statement statement = connection.createStatement();
        this.result = statement.executeQuery(query);
        ResultSetMetaData columns = result.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean next(FieldRow row) {
        try {
            if (!result.next()) {
                return false;
            }
            row.begin(++number);
            for (int i = 0; i < names.size(); i++) {
                row.add(names.get(i), texts.of(result.getObject(i + 1)));
            }
            return true;
        } catch (SQLException failure) {
            throw SqliteReader.failed(input, failure);
        }
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw SqliteReader.failed(input, failure);
        }
    }
}
