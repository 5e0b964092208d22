package dev.weir.match;

import java.util.ArrayList;
import java.util.List;

/**
 * By which keys candidates are found: sets of one to three keys in which two records must be equal, each of another field. Chosen by
 * counting alone: the smallest sets whose pairs stay within a budget. Nobody writes a rule.
 */
public final class BlockPlan {

    private static final int MOST_KEYS = 3;

    /** Counts what sets of keys would give. */
    @FunctionalInterface
    public interface Counting<E extends Exception> {
        /** How many pairs are equal in all keys of a set, for each of the sets. */
        long[] pairs(List<List<Integer>> sets) throws E;
    }

    private BlockPlan() {}

    /**
     * @param fields of each key the number of its field
     * @param budget the most pairs that a set may give
     * @return the sets, each of numbers of keys; no set holds another
     */
    public static <E extends Exception> List<List<Integer>> choose(
            List<Integer> fields, long budget, Counting<E> counting) throws E {
        List<List<Integer>> chosen = new ArrayList<>();
        List<List<Integer>> large = List.of(List.of());
        for (int size = 1; size <= MOST_KEYS; size++) {
            List<List<Integer>> tried = larger(large, fields, chosen);
            long[] pairs = counting.pairs(tried);
            large = new ArrayList<>();
            for (int index = 0; index < pairs.length; index++) {
                if (pairs[index] > budget) {
                    large.add(tried.get(index));
                } else if (pairs[index] > 0) {
                    chosen.add(tried.get(index));
                }
            }
        }
        return List.copyOf(chosen);
    }

    /** Each set with one more key of a field that comes later, if it holds none of the chosen. */
    private static List<List<Integer>> larger(
            List<List<Integer>> sets, List<Integer> fields, List<List<Integer>> chosen) {
        List<List<Integer>> larger = new ArrayList<>();
        for (List<Integer> set : sets) {
            int last = set.isEmpty() ? -1 : set.get(set.size() - 1);
            for (int key = last + 1; key < fields.size(); key++) {
                if (last < 0 || !fields.get(key).equals(fields.get(last))) {
                    List<Integer> tried = new ArrayList<>(set);
                    tried.add(key);
                    if (chosen.stream().noneMatch(tried::containsAll)) {
                        larger.add(List.copyOf(tried));
                    }
                }
            }
        }
        return larger;
    }
}
