package dev.weir.inquiry;

import dev.weir.inquiry.Trace.Statement;
import dev.weir.inquiry.Trace.Version;
import dev.weir.resolve.Ranking;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.sql.Sql;
import dev.weir.store.GoldenView;
import dev.weir.store.ReferenceJoin;
import dev.weir.store.Session;
import dev.weir.table.CellValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads from the working file what stands behind a golden row. */
final class TraceReader {

    private final Session session;
    private final Entity entity;

    TraceReader(Session session, Entity entity) {
        this.session = session;
        this.entity = entity;
    }

    /** The golden values by field, and {@code as_of}, as text; empty if there is no such row. */
    Optional<Map<String, String>> golden(long id) throws SQLException {
        String sql = "SELECT as_of, " + columns(field -> Sql.name(field.name())) + " FROM main."
                + Sql.name(entity.name()) + " WHERE " + Sql.name(entity.name() + "_id") + " = ?";
        return session.first(
                sql,
                row -> {
                    Map<String, String> values = values(row);
                    values.put("as_of", text(row, "as_of"));
                    return values;
                },
                id);
    }

    /** The id that a merge put in the place of this one. */
    Optional<Long> successor(long id) throws SQLException {
        return session.first(
                "SELECT new_id FROM weir.id_change WHERE entity = ? AND old_id = ? AND new_id IS NOT NULL"
                        + " ORDER BY load_id DESC LIMIT 1",
                row -> row.getLong(1),
                entity.name(),
                id);
    }

    /** Whether a decided value is one of the field's type; what is not, never counts. */
    boolean isReadable(Field field, String value) throws SQLException {
        return session.number("SELECT count(TRY_CAST(? AS " + field.type().recordType() + "))", value) > 0;
    }

    List<Statement> records(long id) throws SQLException {
        Ranking ranking = Ranking.ofLastResolve(session);
        String ranks = entity.fields().stream()
                .map(field -> ranking.rank("n", entity, field) + " AS " + rank(field))
                .collect(Collectors.joining(",\n"));
        String joins = entity.fields().stream()
                .filter(field -> field.target().isPresent())
                .map(field -> new ReferenceJoin("n", field).joins())
                .collect(Collectors.joining());
        String sql = """
                WITH found AS (%s),
                n AS (SELECT r.*, found.rule, %s FROM record.%s AS r JOIN found USING (mapping, scope, source_key))
                SELECT n.department, n.mapping, n.scope, n.source_key, n.load_id, n.sheet, n.row_no, n.as_of, n.stale, n.rule,
                  load.input, %s,
                  %s
                FROM n LEFT JOIN weir.load AS load ON load.load_id = n.load_id%s
                ORDER BY n.department, n.mapping, n.scope, n.source_key""".formatted(
                        keys(),
                        Ranking.recency("mapping, scope, source_key"),
                        Sql.name(entity.name()),
                        columns(TraceReader::followed),
                        ranks,
                        joins);
        List<Statement> records = new ArrayList<>();
        session.read(row -> records.add(statement(records.size() + 1, row)), sql, id);
        return records;
    }

    private Statement statement(int number, ResultSet row) throws SQLException {
        Map<String, Long> ranks = new HashMap<>();
        for (Field field : entity.fields()) {
            ranks.put(field.name(), row.getLong(rankName(field)));
        }
        return new Statement(
                number,
                row.getString("department"),
                row.getString("mapping"),
                row.getString("scope"),
                row.getString("source_key"),
                row.getLong("load_id"),
                row.getString("input"),
                row.getString("sheet"),
                row.getObject("row_no", Long.class),
                text(row, "as_of"),
                row.getBoolean("stale"),
                Objects.requireNonNullElse(row.getString("rule"), ""),
                values(row),
                ranks);
    }

    List<Version> versions(long id) throws SQLException {
        String sql = "SELECT h.*, load.input, load.started_at, load.status = 'withdrawn' AS withdrawn FROM history."
                + Sql.name(entity.name())
                + " AS h JOIN (" + keys() + ") AS found USING (mapping, scope, source_key)"
                + " LEFT JOIN weir.load AS load ON load.load_id = h.from_load"
                + " ORDER BY h.mapping, h.scope, h.source_key, h.from_load";
        List<Version> versions = new ArrayList<>();
        List<String> key = new ArrayList<>();
        Map<String, String> before = new HashMap<>();
        session.read(
                row -> {
                    Map<String, String> values = values(row);
                    long from = row.getLong("from_load");
                    Long until = row.getObject("until_load", Long.class);
                    List<String> own =
                            List.of(row.getString("mapping"), row.getString("scope"), row.getString("source_key"));
                    boolean withdrawn = row.getBoolean("withdrawn");
                    String change = own.equals(key) ? difference(before, values) : "first stated";
                    versions.add(new Version(
                            own.get(0),
                            own.get(1),
                            own.get(2),
                            from,
                            text(row, "started_at"),
                            until,
                            row.getString("input"),
                            withdrawn
                                    ? "withdrawn (" + change + ")"
                                    : until != null && until == from ? "told of the past (" + change + ")" : change));
                    if (!withdrawn) {
                        key.clear();
                        key.addAll(own);
                        before.clear();
                        before.putAll(values);
                    }
                },
                sql,
                id);
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
        if (field.target().isEmpty()) {
            return "n." + Sql.name(field.name());
        }
        ReferenceJoin join = new ReferenceJoin("n", field);
        return "coalesce(CAST(" + join.goldenId() + " AS VARCHAR), " + join.reference() + ")";
    }

    private static String rank(Field field) {
        return Sql.name(rankName(field));
    }

    private static String rankName(Field field) {
        return "weir_rank_" + field.name();
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
}
