package dev.weir.resolve;

import dev.weir.match.Linkage.Pair;
import dev.weir.schema.Entity;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The pairs that were weighed, from night to night: only those of records that are new or have changed are weighed again. */
final class KeptPairs {

    private final Session session;
    private final Entity entity;
    private final NodeTable table;

    KeptPairs(Session session, Entity entity, NodeTable table) {
        this.session = session;
        this.entity = entity;
        this.table = table;
    }

    /** Nothing is kept of the entity. */
    void forget() throws SQLException {
        session.execute("DELETE FROM weir.match_record WHERE entity = ?", entity.name());
        session.execute("DELETE FROM weir.match_pair WHERE entity = ?", entity.name());
    }

    /**
     * Makes {@code pair_changed (node)} of the records whose pairs must be weighed, and drops the pairs of these and of records that are gone.
     * {@code pair_source} has what is compared.
     */
    void change() throws SQLException {
        session.execute(SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE pair_content AS
                SELECT node, n.mapping, n.scope, n.source_key, content
                FROM (SELECT node, hash(*COLUMNS(* EXCLUDE (node, ledger))) AS content FROM pair_source)
                JOIN ${nodes} AS n ON n.weir_node = node""").sql("nodes", table.name()).sql());
        session.execute("""
                CREATE OR REPLACE TEMP TABLE pair_known AS
                SELECT mapping, scope, source_key FROM pair_content AS now
                JOIN weir.match_record AS kept USING (mapping, scope, source_key, content) WHERE kept.entity = ?""", entity.name());
        session.execute(
                "CREATE OR REPLACE TEMP TABLE pair_changed AS SELECT node FROM pair_content ANTI JOIN pair_known USING (mapping, scope, source_key)");
        for (String side : List.of("a", "b")) {
            session.execute("""
                    DELETE FROM weir.match_pair AS pair WHERE pair.entity = ? AND NOT EXISTS (SELECT 1 FROM pair_known AS known
                      WHERE known.mapping = pair.mapping_${side} AND known.scope = pair.scope_${side} AND known.source_key = pair.key_${side})""".replace("${side}", side), entity.name());
        }
    }

    /** Keeps what has been weighed, and what each record was. */
    void keep() throws SQLException {
        session.insert(
                "weir.match_pair (entity, mapping_a, scope_a, key_a, mapping_b, scope_b, key_b, pattern, weight)",
                SqlTemplate.of("""
                SELECT ?, a.mapping, a.scope, a.source_key, b.mapping, b.scope, b.source_key, pattern, weight
                FROM pair_candidate AS pair JOIN pair_weight USING (pattern)
                JOIN ${nodes} AS a ON a.weir_node = pair.a JOIN ${nodes} AS b ON b.weir_node = pair.b
                WHERE kept""").sql("nodes", table.name()).sql(),
                entity.name());
        session.execute("DELETE FROM weir.match_record WHERE entity = ?", entity.name());
        session.insert(
                "weir.match_record (entity, mapping, scope, source_key, content)",
                "SELECT ?, mapping, scope, source_key, content FROM pair_content",
                entity.name());
    }

    /** Those of at least this weight, the surest first, with their patterns. */
    void atLeast(double weight, Taker taker) throws SQLException {
        read("weight >= ? ORDER BY weight DESC, a, b", weight, taker);
    }

    /** Those below 0 that are wanted, the least likely first. */
    List<Pair> unlikely(Predicate<Pair> wanted) throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        read("weight < ? ORDER BY weight, a, b", 0.0, (pair, pattern) -> {
            if (wanted.test(pair)) {
                pairs.add(pair);
            }
        });
        return pairs;
    }

    /** Takes a pair. */
    @FunctionalInterface
    interface Taker {
        void pair(Pair pair, long pattern);
    }

    private void read(String condition, double weight, Taker taker) throws SQLException {
        session.read(
                row -> taker.pair(new Pair(row.getInt(1), row.getInt(2), row.getDouble(3)), row.getLong(4)),
                SqlTemplate.of("""
                SELECT a.weir_node AS a, b.weir_node AS b, weight, pattern FROM weir.match_pair AS pair
                JOIN ${nodes} AS a ON a.mapping = mapping_a AND a.scope = scope_a AND a.source_key = key_a
                JOIN ${nodes} AS b ON b.mapping = mapping_b AND b.scope = scope_b AND b.source_key = key_b
                WHERE entity = ? AND ${condition}""")
                        .sql("nodes", table.name())
                        .sql("condition", condition)
                        .sql(),
                entity.name(),
                weight);
    }
}
