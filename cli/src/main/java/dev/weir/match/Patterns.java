package dev.weir.match;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many pairs have each pattern of a {@link Comparison}. Counts are whole numbers and patterns are ordered, so that equal pairs give an
 * equal model, in whatever order they were found.
 */
public record Patterns(long[] patterns, long[] counts) {

    public static Patterns of(Map<Long, Long> counted) {
        SortedMap<Long, Long> ordered = new TreeMap<>(counted);
        return new Patterns(
                ordered.keySet().stream().mapToLong(Long::longValue).toArray(),
                ordered.values().stream().mapToLong(Long::longValue).toArray());
    }

    int size() {
        return patterns.length;
    }

    /** All pairs. */
    public long pairs() {
        return Arrays.stream(counts).sum();
    }
}
