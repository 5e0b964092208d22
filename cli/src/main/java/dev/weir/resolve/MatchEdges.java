package dev.weir.resolve;

import dev.weir.match.Estimation;
import dev.weir.match.Health;
import dev.weir.match.Linkage.Pair;
import dev.weir.match.Model;
import dev.weir.match.Patterns;
import dev.weir.pairs.PairTables;
import dev.weir.schema.Entity;
import dev.weir.schema.Matching;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pairs of an entity's records that may be one thing, as its {@link Matching} compares them. The model is learnt once and then kept; as
 * long as it is, only pairs of new and changed records are weighed.
 *
 * @param pairs those likely enough for a person, the surest first
 * @param asked those of them that a person must decide, however likely they are
 * @param kept all that were weighed
 * @param objection why none of them may be linked; empty if they may
 */
record MatchEdges(List<Pair> pairs, Set<Pair> asked, KeptPairs kept, Optional<String> objection) {

    /**
     * @param table of the numbered records
     * @param source what is compared
     * @param loadId the newest load, told of a model that is learnt
     */
    static MatchEdges find(
            Session session, Entity entity, NodeTable table, Matching matching, MatchSource source, long loadId)
            throws SQLException {
        PairTables tables = new PairTables(session, matching.compare(), true);
        KeptPairs kept = new KeptPairs(session, entity, table);
        tables.prepare(source.sql(table, matching));
        Optional<KeptModel> model = KeptModel.read(session, entity, matching.compare());
        Optional<String> objection = Optional.empty();
        if (model.isPresent()) {
            kept.change();
            tables.find(model.get().plan(), "pair_changed");
            tables.weigh(model.get().model(), tables.candidates());
        } else {
            kept.forget();
            kept.change();
            objection = learn(session, entity, tables, matching, loadId);
        }
        kept.keep();
        List<Pair> pairs = new ArrayList<>();
        Set<Pair> asked = new HashSet<>();
        kept.atLeast(Model.weightOf(matching.review()), (pair, pattern) -> {
            pairs.add(pair);
            if (!matching.compare().mayLink(pattern)) {
                asked.add(pair);
            }
        });
        return new MatchEdges(pairs, asked, kept, objection);
    }

    /** Learns from all records. A model that must not link is not kept. */
    private static Optional<String> learn(
            Session session, Entity entity, PairTables tables, Matching matching, long loadId) throws SQLException {
        KeptModel.forget(session, entity);
        List<List<Integer>> plan = tables.plan();
        tables.find(plan);
        Patterns candidates = tables.candidates();
        if (candidates.pairs() == 0) {
            session.execute("CREATE OR REPLACE TEMP TABLE pair_weight (pattern BIGINT, weight DOUBLE, kept BOOLEAN)");
            return Optional.empty();
        }
        double all = tables.allPairs();
        Model model = new Estimation(matching.compare(), candidates, all).learn(tables.ofOneLedger());
        tables.weigh(model, candidates);
        Optional<String> objection = Health.objection(model, candidates, all, tables.records());
        if (objection.isEmpty()) {
            new KeptModel(model, plan).write(session, entity, loadId, tables.records());
        }
        return objection;
    }

    /** The pairs that rules have made one thing and the model takes for two, the least likely first. What a person has decided is not asked. */
    List<Pair> doubtful(Clusters clusters) throws SQLException {
        return kept.unlikely(pair -> clusters.root(pair.first()) == clusters.root(pair.second())
                && (clusters.rule(pair.first()) != Clusters.DECISION
                        || clusters.rule(pair.second()) != Clusters.DECISION));
    }
}
