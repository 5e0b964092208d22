package dev.weir.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tables and views a database has, with the types of their columns in order. */
final class TableCatalog {

    private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    private final Set<String> views = new HashSet<>();

    private TableCatalog() {}

    static TableCatalog read(Connection connection) throws SQLException {
        TableCatalog catalog = new TableCatalog();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("""
                    SELECT schema_name || '.' || table_name, column_name, data_type FROM duckdb_columns()
                    WHERE database_name = current_database() AND NOT internal
                    ORDER BY schema_name, table_name, column_index""")) {
                while (rows.next()) {
                    catalog.columns
                            .computeIfAbsent(rows.getString(1), table -> new LinkedHashMap<>())
                            .put(rows.getString(2), rows.getString(3));
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                    SELECT schema_name || '.' || view_name FROM duckdb_views()
                    WHERE database_name = current_database() AND NOT internal""")) {
                while (rows.next()) {
                    catalog.views.add(rows.getString(1));
                }
            }
        }
        return catalog;
    }

    /** The table's or view's columns and types; empty if there is none. */
    Map<String, String> columns(String schema, String table) {
        return columns.getOrDefault(schema + "." + table, Map.of());
    }

    boolean isView(String schema, String name) {
        return views.contains(schema + "." + name);
    }

    boolean isTable(String schema, String name) {
        return columns.containsKey(schema + "." + name) && !isView(schema, name);
    }

    /** The names of the schema's tables, without its views. */
    List<String> tables(String schema) {
        return columns.keySet().stream()
                .filter(name -> name.startsWith(schema + ".") && !views.contains(name))
                .map(name -> name.substring(schema.length() + 1))
                .toList();
    }
}
