package dev.weir.run;

import dev.weir.schema.Entity;
import dev.weir.schema.Entity.Golden;
import dev.weir.schema.FieldType;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All tables of a working file, row for row, in an order that does not depend on when a row came.
 *
 * <p>{@link #exact} is the file as it stands. {@link #settled} leaves out what two nights with one result may differ in: runs, times, numbers
 * that are counted on (a load stands as its mapping and content, a golden row as the least of its records) and the lines of loads that
 * changed nothing.
 */
final class DatabaseSnapshot {

    private static final Set<String> LOADS = Set.of("load_id", "from_load", "until_load", "closed_by_load");
    private static final Set<String> CHANCE = Set.of(
            "run_id",
            "since_run",
            "since",
            "reject_id",
            "started_at",
            "finished_at",
            "as_of",
            "_salt",
            "host",
            "version");
    /** What a run notes about itself, and what tells how often a night was begun anew. */
    private static final Set<String> OF_RUNS = Set.of("weir.run", "weir.meta", "weir.id_change");

    private final Map<String, List<String>> tables = new TreeMap<>();

    private DatabaseSnapshot() {}

    static DatabaseSnapshot exact(Path root) {
        return read(WorkspaceFiles.open(root), false);
    }

    static DatabaseSnapshot settled(Path root) {
        return settled(WorkspaceFiles.open(root));
    }

    static DatabaseSnapshot settled(OpenWorkspace open) {
        return read(open, true);
    }

    /** By name, such as {@code history.household}. */
    Map<String, List<String>> tables() {
        return tables;
    }

    /** The same without some tables. */
    Map<String, List<String>> without(String... names) {
        Map<String, List<String>> rest = new TreeMap<>(tables);
        List.of(names).forEach(rest::remove);
        return rest;
    }

    /** What only one of both has, a few rows of each table; empty if they are equal. */
    List<String> differences(DatabaseSnapshot other) {
        List<String> found = new ArrayList<>();
        Map<String, List<String>> both = new TreeMap<>(tables);
        both.putAll(other.tables);
        for (String table : both.keySet()) {
            List<String> here = tables.getOrDefault(table, List.of());
            List<String> there = other.tables.getOrDefault(table, List.of());
            if (!here.equals(there)) {
                found.add(table + ": " + here.size() + " and " + there.size() + " rows; " + only(here, there) + " | "
                        + only(there, here));
            }
        }
        return found;
    }

    private static List<String> only(List<String> rows, List<String> others) {
        List<String> rest = new ArrayList<>(rows);
        others.forEach(rest::remove);
        return rest.subList(0, Math.min(3, rest.size()));
    }

    private static DatabaseSnapshot read(OpenWorkspace open, boolean settled) {
        try (WorkDatabase database = WorkDatabase.openReadOnly(open.workspace().workFile(), open.storeOptions())) {
            Session session = new Session(database.connection());
            DatabaseSnapshot snapshot = new DatabaseSnapshot();
            for (String table : session.rows(
                    "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE NOT internal AND NOT temporary ORDER BY 1",
                    row -> row.getString(1))) {
                if (!settled || !OF_RUNS.contains(table)) {
                    snapshot.tables.put(
                            table, rows(session, settled ? settled(open, session, table) : "FROM " + table));
                }
            }
            return snapshot;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> rows(Session session, String select) throws SQLException {
        return session.rows("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (" + select + ") ORDER BY ALL", row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.add(row.getString(i));
            }
            return String.join("|", cells.stream().map(String::valueOf).toList());
        });
    }

    private static String settled(OpenWorkspace open, Session session, String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        String schema = table.substring(0, table.indexOf('.'));
        String name = table.substring(table.indexOf('.') + 1);
        for (String column : session.rows(
                "SELECT column_name FROM duckdb_columns() WHERE schema_name = ? AND table_name = ? ORDER BY column_index",
                row -> row.getString(1),
                schema,
                name)) {
            if (!CHANCE.contains(column)) {
                columns.put(column, value(open, schema, name, column));
            }
        }
        String select = columns.entrySet().stream()
                .map(column -> column.getValue() + " AS " + Sql.name(column.getKey()))
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
        return "SELECT " + select + " FROM " + table + " AS t" + where(table);
    }

    /** Loads that changed nothing may stand more or less often. */
    private static String where(String table) {
        return switch (table) {
            case "weir.load", "weir.ledger_load" -> " WHERE status = 'done'";
            case "weir.sheet" -> " WHERE load_id IN (SELECT load_id FROM weir.load WHERE status = 'done')";
            default -> "";
        };
    }

    private static String value(OpenWorkspace open, String schema, String table, String column) {
        String own = "t." + Sql.name(column);
        if (LOADS.contains(column)) {
            return "(SELECT mapping || ' ' || input || ' ' || content_hash FROM weir.load WHERE load_id = " + own + ")";
        }
        if (column.equals("archived")) {
            return "regexp_replace(" + own + ", '^.*/[0-9]+-', '')";
        }
        if (column.equals("golden_id")) {
            return record("t.entity", own);
        }
        Entity entity = schema.equals("main") ? open.schema().entities().get(table) : null;
        if (entity == null) {
            return own;
        }
        if (column.equals(entity.name() + "_id")) {
            return entity.golden() == Golden.RECORD ? "NULL" : record(Sql.literal(table), own);
        }
        return entity.fields().stream()
                .filter(field -> field.name().equals(column) && field.type() == FieldType.REFERENCE)
                .findFirst()
                .map(field -> record(Sql.literal(field.target().orElseThrow()), own))
                .orElse(own);
    }

    private static String record(String entity, String id) {
        return "(SELECT min(mapping || ' ' || scope || ' ' || source_key) FROM weir.link WHERE link.entity = " + entity
                + " AND link.golden_id = " + id + ")";
    }
}
