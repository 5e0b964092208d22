package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.IdentityRule;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person should look at: weir.review, written anew by each resolve; {@code since_run} is kept for what was listed before. */
final class Reviews {

    private static final int LISTED_MEMBERS = 1000;
    private static final int LISTED_VALUES = 1000;
    private static final int LISTED_PAIRS = 10_000;

    private record Heading(int rule, String reason, String veto) {}

    private final Session session;

    Reviews(Session session) throws SQLException {
        this.session = session;
        session.execute("CREATE OR REPLACE TEMP TABLE review AS SELECT * EXCLUDE (since_run) FROM weir.review LIMIT 0");
    }

    /** Lists the clusters that contradict themselves, a line for each record; the golden ids are assigned. */
    void contradictions(Entity entity, NodeTable table, List<Contradiction> found) throws SQLException {
        Map<Heading, List<Contradiction>> byHeading = new LinkedHashMap<>();
        for (Contradiction contradiction : found) {
            byHeading
                    .computeIfAbsent(
                            new Heading(contradiction.rule(), contradiction.reason(), contradiction.veto()),
                            unused -> new ArrayList<>())
                    .add(contradiction);
        }
        for (Map.Entry<Heading, List<Contradiction>> entry : byHeading.entrySet()) {
            IntList values = new IntList();
            IntList members = new IntList();
            for (Contradiction contradiction : entry.getValue()) {
                for (int i = 0; i < Math.min(LISTED_MEMBERS, contradiction.members().length); i++) {
                    values.add(contradiction.value());
                    members.add(contradiction.members()[i]);
                }
            }
            list(entity, table, entry.getKey(), values, members);
        }
    }

    private void list(Entity entity, NodeTable table, Heading heading, IntList values, IntList members)
            throws SQLException {
        session.execute("CREATE OR REPLACE TEMP TABLE listed (row_no INTEGER, value_node BIGINT, weir_node BIGINT)");
        NumberColumns.append(session, "listed", members.size(), values::get, members::get);
        boolean decided = heading.rule() == Clusters.DECISION;
        IdentityRule rule = decided ? null : entity.identity().get(heading.rule());
        session.execute(
                SqlTemplate.of("""
                INSERT INTO review
                SELECT ?, ?, ?, ${value}, ?, n.mapping, n.scope, n.source_key, g.golden_id
                FROM listed l JOIN ${nodes} n ON n.weir_node = l.weir_node
                JOIN ${golden} g ON g.weir_node = l.weir_node ${join_values}""")
                        .sql("value", decided ? "NULL" : "v.value")
                        .sql("nodes", table.name())
                        .sql("golden", table.golden())
                        .sql(
                                "join_values",
                                decided ? "" : "JOIN " + table.values(rule) + " v ON v.weir_node = l.value_node")
                        .sql(),
                entity.name(),
                heading.reason(),
                decided ? Decisions.DEPARTMENT : rule.name(),
                heading.veto());
        session.execute("DROP TABLE listed");
    }

    /** Lists the values that a ledger shares among too many keys, the most shared first: one line for each value, with one of its ledgers. */
    void shared(Entity entity, NodeTable table, IdentityRule rule) throws SQLException {
        session.execute(
                SqlTemplate.of("""
                INSERT INTO review
                WITH shared AS (${shared}), ledger AS (SELECT DISTINCT weir_ledger, mapping, scope FROM ${nodes})
                SELECT ?, 'shared', ?, s.value, NULL, l.mapping, l.scope, NULL, NULL
                FROM (SELECT value, arg_max(weir_ledger, (sharing, -weir_ledger)) AS weir_ledger, max(sharing) AS sharing
                  FROM shared GROUP BY value ORDER BY sharing DESC, value LIMIT ${most}) s
                JOIN ledger l USING (weir_ledger)""")
                        .sql("shared", IdentityEdges.shared(table, rule))
                        .sql("nodes", table.name())
                        .number("most", LISTED_VALUES)
                        .sql(),
                entity.name(),
                rule.name());
    }

    /** Lists pairs that a person should look at: two lines for each, whose value names both. */
    void doubts(Entity entity, NodeTable table, List<MatchClusters.Doubt> doubts) throws SQLException {
        Map<List<String>, List<MatchClusters.Doubt>> byHeading = new LinkedHashMap<>();
        doubts.stream().limit(LISTED_PAIRS).forEach(doubt -> byHeading
                .computeIfAbsent(Arrays.asList(doubt.reason(), doubt.objection()), unused -> new ArrayList<>())
                .add(doubt));
        for (Map.Entry<List<String>, List<MatchClusters.Doubt>> entry : byHeading.entrySet()) {
            List<MatchClusters.Doubt> listed = entry.getValue();
            session.execute("CREATE OR REPLACE TEMP TABLE listed (row_no INTEGER, a BIGINT, b BIGINT)");
            NumberColumns.append(
                    session,
                    "listed",
                    listed.size(),
                    row -> listed.get(row).pair().first(),
                    row -> listed.get(row).pair().second());
            session.execute(
                    SqlTemplate.of("""
                    INSERT INTO review
                    SELECT ?, ?, ${match},
                      concat(a.mapping, ' ', a.scope, ' ', a.source_key, ' = ', b.mapping, ' ', b.scope, ' ', b.source_key),
                      ?, n.mapping, n.scope, n.source_key, g.golden_id
                    FROM (SELECT a, b, unnest([a, b]) AS one FROM listed) AS l
                    JOIN ${nodes} AS a ON a.weir_node = l.a JOIN ${nodes} AS b ON b.weir_node = l.b
                    JOIN ${nodes} AS n ON n.weir_node = l.one JOIN ${golden} AS g ON g.weir_node = l.one""")
                            .text("match", Links.MATCH)
                            .sql("nodes", table.name())
                            .sql("golden", table.golden())
                            .sql(),
                    entity.name(),
                    entry.getKey().get(0),
                    entry.getKey().get(1));
            session.execute("DROP TABLE listed");
        }
    }

    /** Tells why nothing of an entity is linked by likeness. */
    void unbelieved(Entity entity, String objection) throws SQLException {
        session.execute(
                "INSERT INTO review VALUES (?, ?, ?, NULL, ?, '', '', NULL, NULL)",
                entity.name(),
                Links.MATCH,
                Links.MATCH,
                objection);
    }

    /** Lists the decisions that reach no record. */
    void unusedDecisions(Entity entity, NodeTable table) throws SQLException {
        session.execute(SqlTemplate.of("""
                INSERT INTO review
                SELECT DISTINCT ?, 'decision', d.kind, NULL, 'no such record', d.mapping_a, d.scope_a, d.key_a, NULL
                FROM decision d
                LEFT JOIN ${nodes} a ON a.mapping = d.mapping_a AND a.scope = d.scope_a AND a.source_key = d.key_a
                LEFT JOIN ${nodes} b ON b.mapping = d.mapping_b AND b.scope = d.scope_b AND b.source_key = d.key_b
                WHERE d.entity = ? AND (a.weir_node IS NULL OR d.kind <> 'value' AND b.weir_node IS NULL)""").sql("nodes", table.name()).sql(), entity.name(), entity.name());
    }

    /** Lists the decided values that their field cannot take. */
    void unreadableValues(Entity entity, Field field) throws SQLException {
        session.execute("""
                INSERT INTO review
                SELECT ?, 'decision', 'value', value, 'unreadable value', mapping_a, scope_a, key_a, NULL
                FROM decision WHERE entity = ? AND field = ? AND TRY_CAST(value AS %s) IS NULL""".formatted(field.type().recordType()), entity.name(), entity.name(), field.name());
    }

    /** Replaces weir.review. */
    void write(long runId) throws SQLException {
        session.execute("""
                CREATE OR REPLACE TEMP TABLE review_since AS
                SELECT DISTINCT r.*, coalesce(o.since_run, ?) AS since_run FROM review r
                LEFT JOIN (SELECT entity, reason, rule, value, veto, mapping, scope, source_key, min(since_run) AS since_run
                  FROM weir.review GROUP BY ALL) o
                ON o.entity = r.entity AND o.reason = r.reason AND o.rule IS NOT DISTINCT FROM r.rule
                  AND o.value IS NOT DISTINCT FROM r.value AND o.veto IS NOT DISTINCT FROM r.veto
                  AND o.mapping = r.mapping AND o.scope = r.scope AND o.source_key IS NOT DISTINCT FROM r.source_key""", runId);
        session.execute("DELETE FROM weir.review");
        session.execute("INSERT INTO weir.review BY NAME SELECT * FROM review_since ORDER BY ALL");
        session.execute("DROP TABLE review_since");
        session.execute("DROP TABLE review");
    }
}
