package dev.weir.sample.police;

import dev.weir.sample.input.Row;
import dev.weir.sample.plan.PoliceChange;
import dev.weir.sample.plan.PoliceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the police's legacy database, an SQLite file. One transaction; closing without {@link #commit} leaves nothing. */
final class PoliceDatabase implements AutoCloseable {

    private static final int BATCH = 1000;

    private final Connection connection;
    private final Map<PoliceTable, PreparedStatement> inserts = new EnumMap<>(PoliceTable.class);
    private final Map<PoliceTable, Long> rows = new EnumMap<>(PoliceTable.class);

    private PoliceDatabase(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
    }

    static PoliceDatabase create(Path file) throws IOException, SQLException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        PoliceDatabase database = new PoliceDatabase(file);
        try (Statement statement = database.connection.createStatement()) {
            for (PoliceTable table : PoliceTable.values()) {
                statement.execute("create table %s (id integer primary key, %s text)"
                        .formatted(table.sqlName(), String.join(" text, ", table.columns())));
            }
        }
        return database;
    }

    static PoliceDatabase open(Path file) throws SQLException {
        return new PoliceDatabase(file);
    }

    /** @return the row's id, from 1 in each table */
    long insert(PoliceTable table, Row row) throws SQLException {
        long id = rows.merge(table, 1L, Long::sum);
        PreparedStatement insert = inserts.get(table);
        if (insert == null) {
            insert = connection.prepareStatement("insert into %s (id, %s) values (?%s)"
                    .formatted(
                            table.sqlName(),
                            String.join(", ", table.columns()),
                            ", ?".repeat(table.columns().size())));
            inserts.put(table, insert);
        }
        insert.setLong(1, id);
        int position = 2;
        for (String column : table.columns()) {
            insert.setString(position++, row.get(column));
        }
        insert.addBatch();
        if (id % BATCH == 0) {
            insert.executeBatch();
        }
        return id;
    }

    long rows(PoliceTable table) {
        return rows.getOrDefault(table, 0L);
    }

    /** Applies a change of a later night; one that is there already is not made twice. */
    void apply(PoliceChange change, String updatedAt) throws SQLException {
        Map<String, String> cells = change.cells();
        cells.put("updated_at", updatedAt);
        String table = change.table().sqlName();
        if (change.where().isEmpty()) {
            execute(
                    "insert into %s (%s) select %s where not exists (select 1 from %s where %s)"
                            .formatted(
                                    table,
                                    String.join(", ", cells.keySet()),
                                    cells.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")),
                                    table,
                                    equal(cells, " and ")),
                    List.of(cells, cells));
        } else {
            execute(
                    "update %s set %s where %s"
                            .formatted(
                                    table,
                                    cells.keySet().stream()
                                            .map(column -> column + " = ?")
                                            .collect(Collectors.joining(", ")),
                                    equal(change.where(), " and ")),
                    List.of(cells, change.where()));
        }
    }

    private static String equal(Map<String, String> cells, String between) {
        return cells.keySet().stream().map(column -> column + " is ?").collect(Collectors.joining(between));
    }

    private void execute(String sql, List<Map<String, String>> parameters) throws SQLException {
        List<String> values = new ArrayList<>();
        parameters.forEach(cells -> values.addAll(cells.values()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.size(); index++) {
                statement.setString(index + 1, values.get(index));
            }
            statement.executeUpdate();
        }
    }

    void commit() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
