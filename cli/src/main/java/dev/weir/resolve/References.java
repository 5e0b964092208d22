package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.ReferenceJoin;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows the references of records, as {@link ReferenceJoin} says how. What leads nowhere is null in the golden row and stands in weir.unresolved until its target arrives.
 */
final class References {

    private final Session session;
    private final Set<String> followed = new HashSet<>();

    References(Session session) throws SQLException {
        this.session = session;
        session.execute("DELETE FROM weir.unresolved");
    }

    static List<Field> of(Entity entity) {
        return entity.fields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .toList();
    }

    /** Fills the field's reference table with the records whose reference leads to a golden row, unless it is filled already. */
    void follow(NodeTable table, Field field) throws SQLException {
        if (followed.add(table.references(field.name()))) {
            session.execute("CREATE OR REPLACE TEMP TABLE %s AS %s"
                    .formatted(table.references(field.name()), resolved(table.name(), field)));
        }
    }

    /** Records were added: the entity's references must be followed anew. */
    void forget(Entity entity, NodeTable table) {
        of(entity).forEach(field -> followed.remove(table.references(field.name())));
    }

    /**
     * Lists the records whose reference leads nowhere; {@link #follow} has run.
     *
     * @return how many
     */
    long listUnresolved(Entity entity, NodeTable table, Field field) throws SQLException {
        return list(
                entity,
                field,
                SqlTemplate.of("""
                SELECT mapping, scope, source_key, ${field} AS reference, 1 AS records FROM ${nodes}
                WHERE ${field} IS NOT NULL AND weir_node NOT IN (SELECT weir_node FROM ${followed})""")
                        .name("field", field.name())
                        .sql("nodes", table.name())
                        .sql("followed", table.references(field.name()))
                        .sql());
    }

    /**
     * Lists what leads nowhere among records that stand for themselves (events): one line for each ledger and reference, with the smallest
     * source key that has it, for there may be millions of records.
     *
     * @return the records concerned
     */
    long listDistinct(Entity entity, Field field) throws SQLException {
        session.execute(SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE pointing AS
                SELECT mapping, scope, ${field}, min(source_key) AS source_key, count(*) AS records,
                  CAST(row_number() OVER () AS INTEGER) AS weir_node
                FROM ${record} WHERE ${field} IS NOT NULL GROUP BY mapping, scope, ${field}""")
                .name("field", field.name())
                .name("record", "record", entity.name())
                .sql());
        session.execute("DELETE FROM pointing WHERE weir_node IN (SELECT weir_node FROM (%s))"
                .formatted(resolved("pointing", field)));
        list(
                entity,
                field,
                "SELECT mapping, scope, source_key, " + Sql.name(field.name())
                        + " AS reference, records FROM pointing");
        long records = session.number("SELECT coalesce(sum(records), 0) FROM pointing");
        session.execute("DROP TABLE pointing");
        return records;
    }

    private long list(Entity entity, Field field, String lost) throws SQLException {
        return session.insert(
                "weir.unresolved (entity, mapping, scope, source_key, field, reference, reason, records)",
                """
                SELECT ?, l.mapping, l.scope, l.source_key, ?, l.reference,
                  CASE WHEN a.reference IS NULL THEN 'missing' ELSE 'ambiguous' END, l.records
                FROM (%s) l LEFT JOIN ambiguous a ON a.entity = ? AND a.reference = l.reference""".formatted(lost),
                entity.name(),
                field.name(),
                target(field));
    }

    private static String resolved(String table, Field field) {
        ReferenceJoin join = new ReferenceJoin("n", field);
        return SqlTemplate.of("""
                SELECT n.weir_node, ${golden_id} AS golden_id FROM ${nodes} AS n${joins}
                WHERE ${golden_id} IS NOT NULL""")
                .sql("golden_id", join.goldenId())
                .sql("nodes", table)
                .sql("joins", join.joins())
                .sql();
    }

    private static String target(Field field) {
        return field.target().orElseThrow(() -> new IllegalStateException("reference without entity: " + field.name()));
    }
}
