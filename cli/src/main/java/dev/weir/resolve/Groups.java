package dev.weir.resolve;

import java.util.Arrays;
import java.util.BitSet;

/** The members of some sets of a union-find, by counting sort: no objects for a million sets. */
final class Groups {

    private final int[] end;
    private final int[] members;

    /** @param roots the sets that are asked for */
    Groups(UnionFind sets, BitSet roots) {
        end = new int[sets.size() + 1];
        for (int node = 0; node < sets.size(); node++) {
            int root = sets.find(node);
            if (roots.get(root)) {
                end[root]++;
            }
        }
        int total = 0;
        for (int root = 0; root < sets.size(); root++) {
            int count = end[root];
            end[root] = total;
            total += count;
        }
        members = new int[total];
        for (int node = 0; node < sets.size(); node++) {
            int root = sets.find(node);
            if (roots.get(root)) {
                members[end[root]++] = node;
            }
        }
    }

    /** The set's nodes, ascending. */
    int[] of(int root) {
        int from = root == 0 ? 0 : end[root - 1];
        return Arrays.copyOfRange(members, from, end[root]);
    }
}
