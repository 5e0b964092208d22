package dev.weir.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clusters of a ledger that may hold a thing several times: the surest pair first; two clusters are joined only if their records agree on
 * the whole. A chain of likely pairs does not make one thing of many.
 */
public final class Linkage {

    /** The mean weight between two clusters must not be below this. */
    private static final double LEAST_MEAN = -2;

    /** What a pair that is no candidate says. */
    private static final double UNSEEN = -10;

    private final int[] cluster;
    private final List<List<Integer>> members = new ArrayList<>();
    private final Map<Long, Double> weights = new HashMap<>();

    /** A scored pair. */
    public record Pair(int first, int second, double weight) {}

    private Linkage(int size) {
        cluster = new int[size];
        for (int node = 0; node < size; node++) {
            cluster[node] = node;
            members.add(new ArrayList<>(List.of(node)));
        }
    }

    /**
     * @param pairs all that were scored, the surest first
     * @param least pairs below this weight join nothing
     * @return the number of the cluster of each record
     */
    public static int[] clusters(int size, List<Pair> pairs, double least) {
        Linkage linkage = new Linkage(size);
        pairs.forEach(pair -> linkage.weights.put(key(pair.first(), pair.second()), pair.weight()));
        pairs.stream().filter(pair -> pair.weight() >= least).forEach(linkage::join);
        return linkage.cluster;
    }

    private void join(Pair pair) {
        int one = Math.min(cluster[pair.first()], cluster[pair.second()]);
        int other = Math.max(cluster[pair.first()], cluster[pair.second()]);
        if (one == other || mean(members.get(one), members.get(other)) < LEAST_MEAN) {
            return;
        }
        members.get(other).forEach(node -> cluster[node] = one);
        members.get(one).addAll(members.get(other));
        members.get(other).clear();
    }

    private double mean(List<Integer> some, List<Integer> others) {
        double sum = 0;
        for (int node : some) {
            for (int other : others) {
                sum += weights.getOrDefault(key(node, other), UNSEEN);
            }
        }
        return sum / some.size() / others.size();
    }

    private static long key(int first, int second) {
        return (long) Math.min(first, second) << Integer.SIZE | Math.max(first, second);
    }
}
