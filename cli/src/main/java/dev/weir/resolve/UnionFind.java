package dev.weir.resolve;

import java.util.Arrays;

/** Disjoint sets of dense numbers. The root of a set is its smallest number, so that equal sets have equal roots however they came about. */
final class UnionFind {

    private final int[] parent;

    UnionFind(int size) {
        parent = new int[size];
        Arrays.setAll(parent, number -> number);
    }

    private UnionFind(int[] parent) {
        this.parent = parent;
    }

    /** An independent copy. */
    UnionFind copy() {
        return new UnionFind(parent.clone());
    }

    int size() {
        return parent.length;
    }

    int find(int number) {
        int current = number;
        while (parent[current] != current) {
            parent[current] = parent[parent[current]];
            current = parent[current];
        }
        return current;
    }

    /** @return whether they were in different sets before */
    boolean union(int first, int second) {
        int one = find(first);
        int other = find(second);
        if (one == other) {
            return false;
        }
        parent[Math.max(one, other)] = Math.min(one, other);
        return true;
    }
}
