package dev.weir.ledgers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the working file says of each ledger, read at once for all. */
final class Recorded {

    /** A line of a table, by its columns. */
    record Line(Map<String, String> values) {

        String get(String column) {
            return values.get(column);
        }

        boolean stale() {
            return "true".equals(values.get("stale"));
        }

        /** The row that it came from. */
        String row() {
            return get("sheet") + ":" + get("row_no");
        }
    }

    private static final Map<String, String> TABLES = Map.of(
            "household",
            "SELECT mapping, 'household' AS entity, coalesce(scope, '') AS scope, source_key, stale, coalesce(sheet, '') AS sheet,"
                    + " row_no, household_no, head_name, head_id_number, phone, place, resident_count, moved_in_on FROM record.household",
            "resident",
            "SELECT mapping, 'resident' AS entity, coalesce(scope, '') AS scope, source_key, stale, coalesce(sheet, '') AS sheet,"
                    + " row_no, name, id_number, phone FROM record.resident",
            "event",
            "SELECT mapping, 'event' AS entity, coalesce(scope, '') AS scope, source_key, stale, coalesce(sheet, '') AS sheet,"
                    + " row_no, amount, description, category, handled_by, measure FROM record.event",
            "load",
            "SELECT mapping, load_id, run_id, status, issue, notes, error, code, rows_read, rows_rejected, rows_skipped FROM weir.load ORDER BY load_id",
            "fault",
            "SELECT l.mapping, f.load_id, coalesce(f.sheet, '') AS sheet, f.row_no, column_name, f.code, severity, value"
                    + " FROM weir.fault f JOIN weir.load l USING (load_id)",
            "reject",
            "SELECT mapping, load_id, coalesce(sheet, '') AS sheet, row_no, source_key FROM weir.reject",
            "skip",
            "SELECT l.mapping, s.load_id, coalesce(s.sheet, '') AS sheet, s.row_no, rule FROM weir.skip s JOIN weir.load l USING (load_id)");

    private final Map<String, Map<String, List<Line>>> tables = new HashMap<>();

    static Recorded in(Path workFile) {
        Recorded recorded = new Recorded();
        try (Connection work = DriverManager.getConnection("jdbc:duckdb:" + workFile);
                Statement statement = work.createStatement()) {
            for (var table : TABLES.entrySet()) {
                recorded.read(table.getKey(), statement, table.getValue());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return recorded;
    }

    private void read(String table, Statement statement, String sql) throws SQLException {
        Map<String, List<Line>> lines = tables.computeIfAbsent(table, key -> new HashMap<>());
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.put(result.getMetaData().getColumnName(i), result.getString(i));
                }
                lines.computeIfAbsent(values.get("mapping"), key -> new ArrayList<>())
                        .add(new Line(values));
            }
        }
    }

    List<Line> records(String mapping) {
        List<Line> all = new ArrayList<>();
        List.of("household", "resident", "event").forEach(entity -> all.addAll(lines(entity, mapping)));
        return all;
    }

    List<Line> loads(String mapping) {
        return lines("load", mapping);
    }

    /** Lines of faults, rejects or skips of one load. */
    List<Line> of(String table, String mapping, String load) {
        return lines(table, mapping).stream()
                .filter(line -> line.get("load_id").equals(load))
                .toList();
    }

    private List<Line> lines(String table, String mapping) {
        return tables.getOrDefault(table, Map.of()).getOrDefault(mapping, List.of());
    }
}
