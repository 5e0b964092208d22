package dev.weir.resolve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stable golden ids. An id that its records have taken to several clusters stays with the cluster of its most trusted record; a cluster to
 * which several ids came keeps the smallest, the oldest; a cluster with none gets a new one, in the order of the clusters.
 */
final class IdAssignment {

    /** A record without a cluster. */
    static final int NONE = -1;

    /** @param merged the old id is gone into the new one; else only some of its records went there: a split */
    record Change(long oldId, long newId, boolean merged) {}

    private final long[] golden;
    private final long next;
    private final Set<Change> changes = new HashSet<>();

    /**
     * @param roots by node the smallest node of its cluster, or {@link #NONE}
     * @param next the first id that was never used
     */
    IdAssignment(Nodes nodes, int[] roots, long next) {
        int[] holder = holders(nodes, roots, next);
        golden = new long[roots.length];
        for (int id = 1; id < holder.length; id++) {
            if (holder[id] >= 0 && golden[roots[holder[id]]] == 0) {
                golden[roots[holder[id]]] = id;
            }
        }
        long free = next;
        for (int node = 0; node < roots.length; node++) {
            if (roots[node] == node && golden[node] == 0) {
                golden[node] = free++;
            } else if (roots[node] != NONE) {
                golden[node] = golden[roots[node]];
            }
        }
        this.next = free;
        tell(nodes, roots, holder);
    }

    /** By old id its most trusted record that has a cluster. */
    private static int[] holders(Nodes nodes, int[] roots, long next) {
        int[] holder = new int[Math.toIntExact(next)];
        Arrays.fill(holder, NONE);
        for (int node = 0; node < roots.length; node++) {
            int id = (int) nodes.previous()[node];
            if (id > 0 && roots[node] != NONE && (holder[id] == NONE || nodes.before(node, holder[id]))) {
                holder[id] = node;
            }
        }
        return holder;
    }

    private void tell(Nodes nodes, int[] roots, int[] holder) {
        for (int node = 0; node < roots.length; node++) {
            long old = nodes.previous()[node];
            if (old > 0 && roots[node] != NONE && golden[node] != old) {
                boolean stayed = roots[holder[(int) old]] == roots[node];
                changes.add(new Change(old, golden[node], stayed));
            }
        }
    }

    /** By node its golden id; 0 without a cluster. */
    long golden(int node) {
        return golden[node];
    }

    /** The first id that is now unused. */
    long next() {
        return next;
    }

    /** In the order of the old ids. */
    List<Change> changes() {
        return changes.stream()
                .sorted(Comparator.comparingLong(Change::oldId).thenComparingLong(Change::newId))
                .toList();
    }
}
