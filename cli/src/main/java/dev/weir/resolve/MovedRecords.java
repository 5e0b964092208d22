package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.IdentityRule;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A family that moves leaves one ledger and comes into another of the same mapping under its old key. Had both stood at once, an identity rule
 * would have linked them; so the new record goes on with the golden id of the one that has ended, unless a veto or a decision speaks against it.
 */
final class MovedRecords {

    private final Session session;
    private final Entity entity;

    MovedRecords(Session session, Entity entity) {
        this.session = session;
        this.entity = entity;
    }

    /** Puts the ids to the new records of the node table; an id that another record bears still is none of them. */
    void goOn(NodeTable table) throws SQLException {
        NodeTable moved = NodeTable.moved(entity);
        session.execute(SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE ${moved} AS
                WITH fresh AS (SELECT * FROM ${nodes} WHERE weir_previous = 0 AND mapping <> ''),
                ended AS (
                  SELECT last.*, a.golden_id AS weir_previous FROM (
                    ${ended}
                  ) AS last
                  JOIN weir.assigned AS a ON a.entity = ${entity} AND a.mapping = last.mapping AND a.scope = last.scope
                    AND a.source_key = last.source_key
                  WHERE a.golden_id NOT IN (SELECT weir_previous FROM ${nodes})
                )
                SELECT CAST(row_number() OVER (ORDER BY mapping, source_key, scope) - 1 AS INTEGER) AS weir_node,
                  CAST(dense_rank() OVER (ORDER BY mapping, scope) AS INTEGER) AS weir_ledger, * EXCLUDE (weir_ledger)
                FROM (
                  SELECT * RENAME (weir_node AS weir_fresh) FROM fresh
                  SEMI JOIN ended ON ended.mapping = fresh.mapping AND ended.source_key = fresh.source_key
                  UNION ALL BY NAME
                  SELECT * FROM ended)""")
                .sql("moved", moved.name())
                .sql("nodes", table.name())
                .sql(
                        "ended",
                        EndedVersions.of(
                                entity,
                                "SEMI JOIN fresh ON fresh.mapping = h.mapping AND fresh.source_key = h.source_key AND fresh.scope <> h.scope"))
                .text("entity", entity.name())
                .sql());
        int size = Math.toIntExact(session.number("SELECT count(*) FROM " + moved.name()));
        if (size > 0) {
            take(table, pairs(moved, size));
        }
        session.execute("DROP TABLE " + moved.name());
    }

    private record Pair(int fresh, long golden) {}

    private List<Pair> pairs(NodeTable moved, int size) throws SQLException {
        ReferenceColumns columns = new ReferenceColumns(entity, Set.of());
        Vetoes vetoes = Vetoes.read(session, moved, columns, entity.vetoes(), size);
        List<Pair> pairs = new ArrayList<>();
        for (IdentityRule rule : entity.identity()) {
            if (rule.by().stream().anyMatch(this::isReference)) {
                continue; // what a reference of a record that has ended leads to is known later
            }
            IdentityEdges.stage(session, moved, columns, rule);
            session.read(
                    row -> {
                        if (vetoes.broken(new int[] {row.getInt(1), row.getInt(2)}) < 0) {
                            pairs.add(new Pair(row.getInt(3), row.getLong(4)));
                        }
                    },
                    SqlTemplate.of("""
                    WITH allowed AS (SELECT weir_node, value FROM ${values} WHERE value NOT IN (SELECT value FROM (${shared})))
                    SELECT f.weir_node, e.weir_node, f.weir_fresh, e.weir_previous
                    FROM ${moved} AS f
                    JOIN ${moved} AS e ON e.mapping = f.mapping AND e.source_key = f.source_key
                    JOIN allowed AS a ON a.weir_node = f.weir_node
                    JOIN allowed AS b ON b.weir_node = e.weir_node AND b.value = a.value
                    WHERE f.weir_fresh IS NOT NULL AND e.weir_fresh IS NULL AND NOT EXISTS (
                      SELECT 1 FROM decision AS d
                      WHERE d.entity = ${entity} AND d.kind = 'different' AND d.mapping_a = f.mapping AND d.mapping_b = f.mapping
                        AND d.key_a = f.source_key AND d.key_b = f.source_key
                        AND d.scope_a IN (f.scope, e.scope) AND d.scope_b IN (f.scope, e.scope))
                    ORDER BY f.weir_fresh, e.until_load DESC""")
                            .sql("values", moved.values(rule))
                            .sql("shared", IdentityEdges.shared(moved, rule))
                            .sql("moved", moved.name())
                            .text("entity", entity.name())
                            .sql());
            session.execute("DROP TABLE " + moved.values(rule));
        }
        return pairs;
    }

    private boolean isReference(String field) {
        return entity.field(field)
                .map(Field::type)
                .filter(FieldType.REFERENCE::equals)
                .isPresent();
    }

    /** Of several the first: by the rule that is trusted most, and of that the record that ended last. */
    private void take(NodeTable table, List<Pair> pairs) throws SQLException {
        String taken = Sql.name("taken_" + entity.name());
        session.execute(
                "CREATE OR REPLACE TEMP TABLE " + taken + " (row_no INTEGER, weir_node BIGINT, golden_id BIGINT)");
        NumberColumns.append(session, taken, pairs.size(), row -> pairs.get(row).fresh(), row -> pairs.get(row)
                .golden());
        session.execute("""
                UPDATE %s AS n SET weir_previous = t.golden_id
                FROM (SELECT weir_node, arg_min(golden_id, row_no) AS golden_id FROM %s GROUP BY weir_node) AS t
                WHERE t.weir_node = n.weir_node""".formatted(table.name(), taken));
        session.execute("DROP TABLE " + taken);
    }
}
