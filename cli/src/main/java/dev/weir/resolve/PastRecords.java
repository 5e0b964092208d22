package dev.weir.resolve;

import dev.weir.resolve.Decision.Kind;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.IdentityRule;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records that never stood, because the input that first stated them told of an older month only. Each is given the golden id of the row to which
 * the rules would have linked it had it stood, else one that was never used. It changes no row.
 */
final class PastRecords {

    private final Session session;
    private final References references;
    private final Decisions decisions;
    private final Entity entity;

    PastRecords(Session session, References references, Decisions decisions, Entity entity) {
        this.session = session;
        this.references = references;
        this.decisions = decisions;
        this.entity = entity;
    }

    /** Adds them to weir.assigned; the rows that stand are linked and written. */
    void giveIds() throws SQLException {
        NodeTable table = NodeTable.past(entity);
        session.execute(SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE ${nodes} AS
                WITH ended AS (
                  ${ended}
                )
                SELECT CAST(row_number() OVER (ORDER BY a.golden_id NULLS FIRST, e.mapping, e.scope, e.source_key) - 1 AS INTEGER) AS weir_node,
                  0 AS weir_ledger, 1 AS weir_trust, coalesce(a.golden_id, 0) AS weir_previous, e.*
                FROM ended AS e LEFT JOIN weir.assigned AS a ON a.entity = ${entity}
                  AND a.mapping = e.mapping AND a.scope = e.scope AND a.source_key = e.source_key""")
                .sql("nodes", table.name())
                .sql("ended", EndedVersions.of(entity, ""))
                .text("entity", entity.name())
                .sql());
        int past = count("weir_previous = 0", table);
        if (past > 0) {
            int ended = count("true", table);
            addKin(table, follow(table));
            references.forget(entity, table);
            Set<String> followed = follow(table);
            assign(table, past, ended, clusters(table, followed));
            for (String field : followed) {
                session.execute("DROP TABLE " + table.references(field));
            }
        }
        session.execute("DROP TABLE " + table.name());
    }

    private int count(String condition, NodeTable table) throws SQLException {
        return Math.toIntExact(session.number("SELECT count(*) FROM " + table.name() + " WHERE " + condition));
    }

    private Set<String> follow(NodeTable table) throws SQLException {
        Set<String> followed = new HashSet<>();
        for (Field field : References.of(entity)) {
            references.follow(table, field);
            followed.add(field.name());
        }
        return followed;
    }

    /** Adds the records that stand of each row to which a value leads. */
    private void addKin(NodeTable table, Set<String> followed) throws SQLException {
        session.execute("CREATE OR REPLACE TEMP TABLE kin (golden_id BIGINT)");
        ReferenceColumns columns = new ReferenceColumns(entity, followed);
        for (IdentityRule rule : entity.identity()) {
            IdentityEdges.stage(session, table, columns, rule);
            session.insert("kin", """
                    SELECT DISTINCT i.golden_id FROM weir.identity i JOIN %s v ON i.reference = concat(?, ':', v.value)
                    WHERE i.entity = ?""".formatted(table.values(rule)), rule.name(), entity.name());
            session.execute("DROP TABLE " + table.values(rule));
        }
        session.execute(SqlTemplate.of("""
                INSERT INTO ${nodes} BY NAME
                SELECT CAST(${past} + row_number() OVER (ORDER BY r.mapping, r.scope, r.source_key) - 1 AS INTEGER) AS weir_node,
                  0 AS weir_ledger, 1 AS weir_trust, l.golden_id AS weir_previous, r.* EXCLUDE (stale, load_id)
                FROM ${record} AS r
                JOIN weir.link AS l ON l.entity = ${entity} AND l.mapping = r.mapping AND l.scope = r.scope
                  AND l.source_key = r.source_key AND l.ended IS NOT TRUE
                WHERE l.golden_id IN (SELECT golden_id FROM kin)""")
                .sql("nodes", table.name())
                .sql("past", "(SELECT count(*) FROM " + table.name() + ")")
                .name("record", "record", entity.name())
                .text("entity", entity.name())
                .sql());
        session.execute("DROP TABLE kin");
        session.execute("UPDATE " + table.name() + " AS n SET weir_ledger = l.number FROM (SELECT mapping, scope,"
                + " CAST(row_number() OVER (ORDER BY mapping, scope) - 1 AS INTEGER) AS number FROM (SELECT DISTINCT mapping, scope FROM "
                + table.name() + ")) AS l WHERE l.mapping = n.mapping AND l.scope = n.scope");
    }

    private Clusters clusters(NodeTable table, Set<String> followed) throws SQLException {
        ReferenceColumns columns = new ReferenceColumns(entity, followed);
        Nodes nodes = Nodes.read(session, table.name());
        Clusters clusters = new Clusters(new Guards(
                nodes,
                Vetoes.read(session, table, columns, entity.vetoes(), nodes.size()),
                new Separations(decisions.pairs(entity, table, Kind.DIFFERENT)),
                entity.distinctInLedger(),
                EntityLinking.LARGEST_CLUSTER));
        clusters.decide(decisions.pairs(entity, table, Kind.SAME));
        List<IdentityRule> rules = entity.identity();
        for (int rule = 0; rule < rules.size(); rule++) {
            IdentityEdges.stage(session, table, columns, rules.get(rule));
            clusters.apply(rule, IdentityEdges.read(session, table, rules.get(rule)));
            session.execute("DROP TABLE " + table.values(rules.get(rule)));
        }
        return clusters;
    }

    /** Each has the id of the one row that stands in its cluster, or that has ended there; where there is none, or several, a new one. */
    private void assign(NodeTable table, int past, int ended, Clusters clusters) throws SQLException {
        long[] previous = Nodes.read(session, table.name()).previous();
        Map<Integer, Set<Long>> standing = ids(clusters, previous, ended, previous.length);
        Map<Integer, Set<Long>> known = ids(clusters, previous, past, ended);
        long[] golden = new long[past];
        Map<Integer, Long> given = new HashMap<>();
        long free = Links.next(session, entity);
        for (int node = 0; node < past; node++) {
            int root = clusters.root(node);
            Set<Long> ids = standing.getOrDefault(root, known.getOrDefault(root, Set.of()));
            if (ids.size() != 1 && !given.containsKey(root)) {
                given.put(root, free++);
            }
            golden[node] = ids.size() == 1 ? ids.iterator().next() : given.get(root);
        }
        session.execute("CREATE OR REPLACE TEMP TABLE given (weir_node INTEGER, golden_id BIGINT, unused BIGINT)");
        NumberColumns.append(session, "given", past, node -> golden[node], node -> 0);
        session.insert(
                "weir.assigned (entity, mapping, scope, source_key, golden_id)",
                """
                SELECT ?, n.mapping, n.scope, n.source_key, g.golden_id FROM %s n JOIN given g USING (weir_node)""".formatted(table.name()),
                entity.name());
        session.execute("DROP TABLE given");
    }

    /** By cluster the golden ids of its nodes in this range. */
    private static Map<Integer, Set<Long>> ids(Clusters clusters, long[] previous, int from, int until) {
        Map<Integer, Set<Long>> ids = new HashMap<>();
        for (int node = from; node < until; node++) {
            ids.computeIfAbsent(clusters.root(node), unused -> new HashSet<>()).add(previous[node]);
        }
        return ids;
    }
}
