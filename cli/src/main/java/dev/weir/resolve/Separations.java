package dev.weir.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs of records that a person has declared different; no cluster may hold both. */
final class Separations {

    private final List<int[]> pairs;
    private final Set<Integer> parties = new HashSet<>();

    Separations(List<int[]> pairs) {
        this.pairs = List.copyOf(pairs);
        for (int[] pair : pairs) {
            parties.add(pair[0]);
            parties.add(pair[1]);
        }
    }

    /** The pairs whose two records are both among these, in the order of the decisions. */
    List<int[]> within(int[] members) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Set<Integer> present = new HashSet<>();
        for (int node : members) {
            if (parties.contains(node)) {
                present.add(node);
            }
        }
        return present.size() < 2
                ? List.of()
                : pairs.stream()
                        .filter(pair -> present.contains(pair[0]) && present.contains(pair[1]))
                        .toList();
    }

    /** Whether joining the sets of two records would bring a pair together. */
    boolean forbids(UnionFind components, int first, int second) {
        int one = components.find(first);
        int other = components.find(second);
        return pairs.stream().anyMatch(pair -> {
            int a = components.find(pair[0]);
            int b = components.find(pair[1]);
            return a == one && b == other || a == other && b == one;
        });
    }
}
