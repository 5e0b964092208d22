package dev.weir.resolve;

import dev.weir.match.Comparison;
import dev.weir.match.Estimation;
import dev.weir.match.FieldType;
import dev.weir.match.Health;
import dev.weir.match.Linkage.Pair;
import dev.weir.match.Model;
import dev.weir.match.Patterns;
import dev.weir.pairs.PairTables;
import dev.weir.schema.Entity;
import dev.weir.schema.Matching;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pairs of an entity's records that may be one thing, as its {@link Matching} compares them. The model is learnt anew from the records;
 * equal records give an equal model.
 *
 * @param pairs those likely enough for a person, the surest first
 * @param objection why none of them may be linked; empty if they may
 */
record MatchEdges(List<Pair> pairs, Optional<String> objection) {

    /**
     * @param table of the numbered records
     * @param followed the references that were followed
     */
    static MatchEdges find(Session session, Entity entity, NodeTable table, Matching matching, Set<String> followed)
            throws SQLException {
        PairTables tables = new PairTables(session, matching.compare(), true);
        tables.prepare(source(table, matching.compare(), followed));
        tables.find();
        Patterns candidates = tables.candidates();
        double all = tables.allPairs();
        if (candidates.pairs() == 0) {
            return new MatchEdges(List.of(), Optional.empty());
        }
        Model model = new Estimation(matching.compare(), candidates, all).learn(tables.ofOneLedger());
        tables.weigh(model, candidates);
        List<Pair> pairs = session.rows(
                """
                SELECT a, b, weight FROM pair_candidate JOIN pair_weight USING (pattern) WHERE weight >= ? ORDER BY weight DESC, a, b""",
                row -> new Pair(row.getInt(1), row.getInt(2), row.getDouble(3)),
                Model.weightOf(matching.review()));
        return new MatchEdges(pairs, Health.objection(model, candidates, all, tables.records()));
    }

    /** The pairs that rules have made one thing and the model takes for two, the least likely first. What a person has decided is not asked. */
    static List<Pair> doubtful(Session session, Clusters clusters) throws SQLException {
        List<Pair> doubtful = new ArrayList<>();
        session.read(
                row -> {
                    int first = row.getInt(1);
                    int second = row.getInt(2);
                    boolean decided =
                            clusters.rule(first) == Clusters.DECISION && clusters.rule(second) == Clusters.DECISION;
                    if (clusters.root(first) == clusters.root(second) && !decided) {
                        doubtful.add(new Pair(first, second, row.getDouble(3)));
                    }
                },
                "SELECT a, b, weight FROM pair_candidate JOIN pair_weight USING (pattern) WHERE weight < 0");
        doubtful.sort(Comparator.comparingDouble(Pair::weight)
                .thenComparing(Pair::first)
                .thenComparing(Pair::second));
        return doubtful;
    }

    /** What departments state; placeholders are nothing. */
    private static String source(NodeTable table, Comparison comparison, Set<String> followed) {
        List<String> columns = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (Comparison.Field field : comparison.fields()) {
            if (field.type() != FieldType.ADDRESS) {
                columns.add(SqlTemplate.of("""
                        CASE WHEN CAST(n.${field} AS VARCHAR) NOT IN (SELECT value FROM weir.placeholder WHERE value IS NOT NULL)
                          THEN CAST(n.${field} AS VARCHAR) END AS ${field}""").name("field", field.name()).sql());
            } else if (followed.contains(field.name())) {
                String to = Sql.name("to_" + field.name());
                columns.add("CASE WHEN " + to + ".golden_id IS NOT NULL THEN [CAST(" + to
                        + ".golden_id AS VARCHAR)] END AS " + Sql.name(field.name()));
                joins.append("\nLEFT JOIN ")
                        .append(table.references(field.name()))
                        .append(" AS ")
                        .append(to)
                        .append(" ON ")
                        .append(to)
                        .append(".weir_node = n.weir_node");
            } else {
                columns.add("CAST(NULL AS VARCHAR[]) AS " + Sql.name(field.name()));
            }
        }
        return SqlTemplate.of("""
                SELECT n.weir_node AS node, n.weir_ledger AS ledger,
                  ${columns}
                FROM ${nodes} AS n${joins} WHERE n.mapping <> ''""")
                .sql("columns", Sql.lines(columns))
                .sql("nodes", table.name())
                .sql("joins", joins.toString())
                .sql();
    }
}
