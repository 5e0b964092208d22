package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.IdentityRule;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The temporary tables of one entity: its numbered records, the values of its identity rules, and the golden id of each record. */
final class NodeTable {

    private final Entity entity;
    private final String prefix;

    /** Of the current records. */
    NodeTable(Entity entity) {
        this(entity, "");
    }

    private NodeTable(Entity entity, String prefix) {
        this.entity = entity;
        this.prefix = prefix;
    }

    /** Of the records that have ended; {@link EndedRecords} fills it. */
    static NodeTable ended(Entity entity) {
        return new NodeTable(entity, "ended_");
    }

    /** Of new records and of those that have ended elsewhere under the same key; {@link MovedRecords} fills it. */
    static NodeTable moved(Entity entity) {
        return new NodeTable(entity, "moved_");
    }

    /** Of records that never stood and of all that may be the same thing; {@link PastRecords} fills it. */
    static NodeTable past(Entity entity) {
        return new NodeTable(entity, "past_");
    }

    /** Every record with {@code weir_node, weir_ledger, weir_trust, weir_previous} before its own columns. */
    String name() {
        return Sql.name(prefix + "node_" + entity.name());
    }

    /** {@code weir_node, golden_id, rule}: the golden id, and the rule's number from 1, 0 if the record stands alone. */
    String golden() {
        return Sql.name(prefix + "golden_" + entity.name());
    }

    /** {@code weir_node, value}: the records a rule sees and the value each has. */
    String values(IdentityRule rule) {
        return Sql.name(prefix + "value_" + entity.name() + "_" + rule.name());
    }

    /** {@code weir_node, golden_id}: where a reference field leads. */
    String references(String field) {
        return Sql.name(prefix + "reference_" + entity.name() + "_" + field);
    }

    void create(Session session) throws SQLException {
        String text = """
                CREATE OR REPLACE TEMP TABLE %s AS
                WITH ledger AS (
                  SELECT mapping, scope, row_number() OVER (ORDER BY mapping, scope) - 1 AS weir_ledger
                  FROM (SELECT DISTINCT mapping, scope FROM record.%s))
                SELECT CAST(row_number() OVER (ORDER BY l.weir_ledger, r.source_key) - 1 AS INTEGER) AS weir_node,
                  CAST(l.weir_ledger AS INTEGER) AS weir_ledger,
                  CAST(%s AS INTEGER) AS weir_trust,
                  coalesce(a.golden_id, 0) AS weir_previous,
                  r.*
                FROM record.%s r
                JOIN ledger l ON l.mapping = r.mapping AND l.scope = r.scope
                LEFT JOIN weir.assigned a ON a.entity = %s AND a.mapping = r.mapping AND a.scope = r.scope
                  AND a.source_key = r.source_key""".formatted(
                        name(),
                        Sql.name(entity.name()),
                        trust("r.department", entity.authority().departments()),
                        Sql.name(entity.name()),
                        Sql.literal(entity.name()));
        session.execute(text);
    }

    /** The place of a department in an order: from 1; those not named share one past the last. */
    static String trust(String department, List<String> order) {
        return order.isEmpty()
                ? "1"
                : "coalesce(nullif(list_position(%s, %s), 0), %d)"
                        .formatted(Sql.list(order), department, order.size() + 1);
    }

    /** The texts of the columns joined by {@code |}. */
    static String joined(List<String> columns) {
        if (columns.size() == 1) {
            return "CAST(" + columns.get(0) + " AS VARCHAR)";
        }
        return columns.stream()
                .map(column -> "CAST(" + column + " AS VARCHAR)")
                .collect(Collectors.joining(", ", "concat_ws('|', ", ")"));
    }

    /** Drops all of them; the value tables are gone already. */
    void drop(Session session) throws SQLException {
        session.execute("DROP TABLE " + name());
        session.execute("DROP TABLE " + golden());
        session.execute("DROP TABLE " + GoldenRows.statements(entity));
        for (Field field : References.of(entity)) {
            session.execute("DROP TABLE " + references(field.name()));
        }
    }
}
