package dev.weir.cli;

import dev.weir.cli.Trace.Statement;
import dev.weir.cli.Trace.Version;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.sql.Sql;
import dev.weir.store.GoldenView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads from the working file what stands behind a golden row. */
final class TraceReader {

    private final Connection connection;
    private final Entity entity;

    TraceReader(Connection connection, Entity entity) {
        this.connection = connection;
        this.entity = entity;
    }

    /** The golden values by field, and {@code as_of}, as text; empty if there is no such row. */
    Optional<Map<String, String>> golden(long id) throws SQLException {
        String sql = "SELECT as_of, " + columns(field -> Sql.name(field.name())) + " FROM main."
                + Sql.name(entity.name()) + " WHERE " + Sql.name(entity.name() + "_id") + " = ?";
        try (PreparedStatement statement = prepared(sql, id);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            Map<String, String> values = values(rows);
            values.put("as_of", text(rows, "as_of"));
            return Optional.of(values);
        }
    }

    /** The id that a merge put in the place of this one. */
    OptionalLong successor(long id) throws SQLException {
        String sql = "SELECT new_id FROM weir.id_change WHERE entity = ? AND old_id = ? AND new_id IS NOT NULL"
                + " ORDER BY load_id DESC LIMIT 1";
        try (PreparedStatement statement = prepared(sql, entity.name(), id);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
        }
    }

    List<Statement> records(long id) throws SQLException {
        String sql =
                "SELECT r.department, r.mapping, r.scope, r.source_key, r.load_id, r.sheet, r.row_no, r.as_of, r.stale, "
                        + columns(TraceReader::followed) + ", load.input, found.rule FROM record."
                        + Sql.name(entity.name()) + " AS r JOIN (" + keys()
                        + ") AS found USING (mapping, scope, source_key)"
                        + " LEFT JOIN weir.load AS load USING (load_id) ORDER BY r.department, r.mapping, r.scope, r.source_key";
        List<Statement> records = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, id);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                records.add(new Statement(
                        records.size() + 1,
                        rows.getString("department"),
                        rows.getString("mapping"),
                        rows.getString("scope"),
                        rows.getString("source_key"),
                        rows.getLong("load_id"),
                        rows.getString("input"),
                        rows.getString("sheet"),
                        rows.getObject("row_no", Long.class),
                        text(rows, "as_of"),
                        rows.getBoolean("stale"),
                        Objects.requireNonNullElse(rows.getString("rule"), ""),
                        values(rows)));
            }
        }
        return records;
    }

    List<Version> versions(long id) throws SQLException {
        String sql = "SELECT h.*, load.input, load.started_at FROM history." + Sql.name(entity.name())
                + " AS h JOIN (" + keys() + ") AS found USING (mapping, scope, source_key)"
                + " LEFT JOIN weir.load AS load ON load.load_id = h.from_load"
                + " ORDER BY h.mapping, h.scope, h.source_key, h.from_load";
        List<Version> versions = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, id);
                ResultSet rows = statement.executeQuery()) {
            String key = "";
            Map<String, String> before = Map.of();
            while (rows.next()) {
                Map<String, String> values = values(rows);
                long from = rows.getLong("from_load");
                Long until = rows.getObject("until_load", Long.class);
                String own = rows.getString("mapping")
                        + '\n'
                        + rows.getString("scope")
                        + '\n'
                        + rows.getString("source_key");
                boolean withdrawn = until != null && until == from;
                String change = own.equals(key) ? difference(before, values) : "first stated";
                versions.add(new Version(
                        rows.getString("mapping"),
                        rows.getString("scope"),
                        rows.getString("source_key"),
                        from,
                        text(rows, "started_at"),
                        until,
                        rows.getString("input"),
                        withdrawn ? "withdrawn (" + change + ")" : change));
                if (!withdrawn) {
                    key = own;
                    before = values;
                }
            }
        }
        return versions;
    }

    private String difference(Map<String, String> before, Map<String, String> after) {
        String changes = entity.fields().stream()
                .map(Field::name)
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> field + ": " + shown(before.get(field)) + " → " + shown(after.get(field)))
                .collect(Collectors.joining("; "));
        return changes.isEmpty() ? "stated again" : changes;
    }

    private static String shown(String value) {
        return value == null ? "nothing" : value;
    }

    /** The keys of the records that mean one golden row, given as the only parameter. */
    private String keys() {
        if (entity.golden() == Entity.Golden.RECORD) {
            return "SELECT DISTINCT mapping, scope, source_key, NULL AS rule FROM record." + Sql.name(entity.name())
                    + " AS k WHERE " + GoldenView.id("k") + " = ?";
        }
        return "SELECT mapping, scope, source_key, rule FROM weir.link WHERE entity = " + Sql.literal(entity.name())
                + " AND golden_id = ?";
    }

    private String columns(Function<Field, String> expression) {
        return entity.fields().stream()
                .map(field -> "CAST(" + expression.apply(field) + " AS VARCHAR) AS " + Sql.name(field.name()))
                .collect(Collectors.joining(", "));
    }

    /** A reference of a record as the golden id that it leads to, or as it stands if it leads nowhere. */
    private static String followed(Field field) {
        String own = "r." + Sql.name(field.name());
        return field.target()
                .map(target -> """
                coalesce(
                  (SELECT golden_id FROM weir.link AS l WHERE l.entity = %2$s AND l.mapping = r.mapping AND l.scope = r.scope
                    AND 'key:' || l.source_key = %1$s),
                  (SELECT golden_id FROM weir.identity AS i WHERE i.entity = %2$s AND i.reference = %1$s))::VARCHAR, %1$s
                """.formatted(own, Sql.literal(target)))
                .map(sql -> "coalesce(" + sql + ")")
                .orElse(own);
    }

    private Map<String, String> values(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : entity.fields()) {
            Object value = row.getObject(field.name());
            values.put(field.name(), value == null ? null : CellValue.text(value));
        }
        return values;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = CellValue.text(row.getObject(column));
        int fraction = text.indexOf('.');
        return fraction < 0 ? text : text.substring(0, fraction);
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
