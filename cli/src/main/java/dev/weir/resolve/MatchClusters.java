package dev.weir.resolve;

import dev.weir.match.Linkage.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins what decisions and rules have made by pairs that are likely one thing, the surest first. Two records of one ledger are never
 * joined so, and a pair that a guard refuses leaves the others alone.
 */
final class MatchClusters {

    /**
     * A pair that a person should look at.
     *
     * @param reason as weir.review tells it
     * @param objection what speaks against it; null if it is just not sure enough
     */
    record Doubt(Pair pair, String reason, String objection) {}

    /** By so many bits a pair must be surer than one of the same record with another of the same ledger. */
    private static final double MARGIN = 3;

    private final Clusters clusters;
    private final Map<Integer, int[]> members = new HashMap<>();
    private final Map<Integer, List<Pair>> pairsOf = new HashMap<>();

    /** @param pairs whose clusters may be joined */
    MatchClusters(Clusters clusters, List<Pair> pairs) {
        this.clusters = clusters;
        for (Pair pair : pairs) {
            pairsOf.computeIfAbsent(pair.first(), node -> new ArrayList<>()).add(pair);
            pairsOf.computeIfAbsent(pair.second(), node -> new ArrayList<>()).add(pair);
        }
        BitSet roots = new BitSet();
        for (Pair pair : pairs) {
            roots.set(clusters.root(pair.first()));
            roots.set(clusters.root(pair.second()));
        }
        Groups groups = clusters.groups(roots);
        roots.stream().forEach(root -> members.put(root, groups.of(root)));
    }

    /**
     * @param rule the number of the links
     * @param least the weight from which on a pair is linked
     * @param asked the pairs that a person must decide in any case
     * @return the pairs that a person should look at
     */
    List<Doubt> join(int rule, List<Pair> pairs, double least, Set<Pair> asked) {
        List<Doubt> doubts = new ArrayList<>();
        for (Pair pair : pairs) {
            int one = clusters.root(pair.first());
            int other = clusters.root(pair.second());
            if (one != other) {
                int[] joined = joined(members.get(one), members.get(other));
                String objection = clusters.objection(joined);
                boolean sure = pair.weight() >= least && !asked.contains(pair);
                if (objection == null && sure && !hasRival(pair)) {
                    clusters.mergeAlike(joined, rule);
                    members.remove(Math.max(one, other));
                    members.put(Math.min(one, other), joined);
                } else if (isAsked(objection, sure)) {
                    doubts.add(new Doubt(pair, Links.MATCH, objection));
                }
            }
        }
        return doubts;
    }

    /** Whether one of the two is about as likely another record of the other's ledger, such as a father and his son of one name behind one door. */
    private boolean hasRival(Pair pair) {
        return hasRival(pair, pair.first(), pair.second()) || hasRival(pair, pair.second(), pair.first());
    }

    private boolean hasRival(Pair pair, int node, int partner) {
        return pairsOf.get(node).stream()
                .filter(other -> other.weight() > pair.weight() - MARGIN)
                .mapToInt(other -> other.first() == node ? other.second() : other.first())
                .anyMatch(rival -> rival != partner
                        && clusters.ledger(rival) == clusters.ledger(partner)
                        && clusters.root(rival) != clusters.root(partner));
    }

    /** Nobody is asked twice, nor about a pair that is not sure and whose record has found a surer partner in the same ledger. */
    private static boolean isAsked(String objection, boolean sure) {
        return !Guards.DECIDED.equals(objection) && (sure || !Guards.DISTINCT.equals(objection));
    }

    /** Both, ascending. */
    private static int[] joined(int[] some, int[] others) {
        int[] joined = new int[some.length + others.length];
        System.arraycopy(some, 0, joined, 0, some.length);
        System.arraycopy(others, 0, joined, some.length, others.length);
        Arrays.sort(joined);
        return joined;
    }
}
