package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.sql.Sql;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives golden ids to the clusters of an entity and writes weir.link, weir.assigned, weir.id_change and the counter in weir.meta. */
final class Links {

    /** The rule of records that were linked because they are alike; its number follows those of the rules. */
    static final String MATCH = "match";

    private final Session session;
    private final long loadId;

    Links(Session session, long loadId) {
        this.session = session;
        this.loadId = loadId;
    }

    /**
     * @param roots by node the smallest node of its cluster, or {@link IdAssignment#NONE}
     * @param rules by node the rule that linked it, as {@link Clusters#rule} numbers them
     * @param alike the roots of clusters in which likeness has joined something
     */
    void write(Entity entity, NodeTable table, Nodes nodes, int[] roots, int[] rules, BitSet alike)
            throws SQLException {
        IdAssignment assignment = new IdAssignment(nodes, roots, next(session, entity));
        session.execute("CREATE OR REPLACE TEMP TABLE " + table.golden()
                + " (weir_node INTEGER, golden_id BIGINT, rule BIGINT)");
        NumberColumns.append(
                session, table.golden(), nodes.size(), assignment::golden, node -> ruleNumber(rules[node]));
        session.execute("DELETE FROM " + table.golden() + " WHERE golden_id = 0");
        link(entity, table);
        if (!assignment.changes().isEmpty()) {
            reassign(entity, table);
        }
        remember(entity, table);
        count(entity, assignment.next());
        tell(entity, assignment, alike.stream().mapToObj(assignment::golden).collect(Collectors.toSet()));
    }

    /** The newest load. */
    long loadId() {
        return loadId;
    }

    /** From 1, the decision first; 0 for a record that stands alone. */
    private static int ruleNumber(int rule) {
        return switch (rule) {
            case Clusters.ALONE -> 0;
            case Clusters.DECISION -> 1;
            default -> rule + 2;
        };
    }

    /** What no department states is no record, and links none. */
    private void link(Entity entity, NodeTable table) throws SQLException {
        List<String> names = new ArrayList<>();
        names.add(Decisions.DEPARTMENT);
        entity.identity().forEach(rule -> names.add(rule.name()));
        names.add(MATCH);
        session.insert("weir.link (entity, golden_id, mapping, scope, source_key, rule)", """
                SELECT %s, g.golden_id, n.mapping, n.scope, n.source_key, list_extract(%s, g.rule)
                FROM %s n JOIN %s g USING (weir_node) WHERE n.mapping <> ''""".formatted(
                        Sql.literal(entity.name()), Sql.list(names), table.name(), table.golden()));
    }

    private void reassign(Entity entity, NodeTable table) throws SQLException {
        session.execute("""
                UPDATE weir.assigned a SET golden_id = c.golden_id
                FROM (SELECT n.mapping, n.scope, n.source_key, g.golden_id FROM %s n JOIN %s g USING (weir_node)
                  WHERE n.weir_previous > 0 AND n.weir_previous <> g.golden_id) c
                WHERE a.entity = ? AND a.mapping = c.mapping AND a.scope = c.scope AND a.source_key = c.source_key""".formatted(table.name(), table.golden()), entity.name());
    }

    private void remember(Entity entity, NodeTable table) throws SQLException {
        session.insert(
                "weir.assigned (entity, mapping, scope, source_key, golden_id)",
                """
                SELECT ?, n.mapping, n.scope, n.source_key, g.golden_id FROM %s n JOIN %s g USING (weir_node)
                ANTI JOIN (SELECT mapping, scope, source_key FROM weir.assigned WHERE entity = ?) AS a
                  ON a.mapping = n.mapping AND a.scope = n.scope AND a.source_key = n.source_key""".formatted(table.name(), table.golden()),
                entity.name(),
                entity.name());
    }

    /** The first golden id that was never used. */
    static long next(Session session, Entity entity) throws SQLException {
        return session.number("""
                SELECT greatest(1, (SELECT max(CAST(value AS BIGINT)) FROM weir.meta WHERE name = ?),
                  (SELECT max(golden_id) + 1 FROM weir.assigned WHERE entity = ?))""", counter(entity), entity.name());
    }

    private void count(Entity entity, long next) throws SQLException {
        session.execute("DELETE FROM weir.meta WHERE name = ?", counter(entity));
        session.execute("INSERT INTO weir.meta (name, value) VALUES (?, ?)", counter(entity), Long.toString(next));
    }

    private static String counter(Entity entity) {
        return "next_id." + entity.name();
    }

    private void tell(Entity entity, IdAssignment assignment, Set<Long> alike) throws SQLException {
        List<IdAssignment.Change> changes = assignment.changes();
        session.execute("CREATE OR REPLACE TEMP TABLE id_change (row_no INTEGER, old_id BIGINT, new_id BIGINT)");
        NumberColumns.append(
                session,
                "id_change",
                changes.size(),
                row -> (alike.contains(changes.get(row).newId()) ? -1 : 1)
                        * changes.get(row).oldId(),
                row -> (changes.get(row).merged() ? 1 : -1) * changes.get(row).newId());
        session.insert(
                "weir.id_change (entity, old_id, new_id, kind, load_id, rule)", """
                SELECT ?, abs(old_id), abs(new_id), CASE WHEN new_id > 0 THEN 'merge' ELSE 'split' END, ?,
                  CASE WHEN old_id < 0 AND new_id > 0 THEN ? END
                FROM id_change ORDER BY row_no""", entity.name(), loadId, MATCH);
        session.execute("DROP TABLE id_change");
    }
}
