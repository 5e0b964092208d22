package dev.weir.read.query;

import dev.weir.mapping.Column;
import dev.weir.mapping.Mapping;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which label of the result is which column of the mapping.
 *
 * @param labels our column name to the label
 * @param others the labels that no column takes
 */
record QueryColumns(Map<String, String> labels, List<String> others) {

    QueryColumns {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        others = List.copyOf(others);
    }

    /** Our names, those of a repeated group once for each of its labels. */
    static List<String> names(Mapping mapping) {
        return mapping.columns().stream()
                .flatMap(column -> wanted(mapping, column))
                .map(Wanted::name)
                .toList();
    }

    /**
     * Finds each column by one of its names, in their order, or by our own name; the case of letters does not matter, because databases
     * fold it in their own ways.
     *
     * @throws StoppedException H002 when a column that is not optional is missing
     */
    static QueryColumns find(Mapping mapping, Collection<String> labels, String input) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        mapping.columns().stream().flatMap(column -> wanted(mapping, column)).forEach(wanted -> {
            Optional<String> label = label(wanted.candidates(), labels);
            label.ifPresent(text -> found.put(wanted.name(), text));
            if (label.isEmpty() && !wanted.optional()) {
                missing.add(wanted.name() + " (" + String.join(", ", wanted.candidates()) + ")");
            }
        });
        if (!missing.isEmpty()) {
            throw new StoppedException(
                    Stage.READ,
                    input,
                    "H002",
                    "the query's result lacks " + String.join("; ", missing) + "; it has the columns "
                            + String.join(", ", labels)
                            + "; change the query in the route or the names in the mapping");
        }
        List<String> others =
                labels.stream().filter(label -> !found.containsValue(label)).toList();
        return new QueryColumns(found, others);
    }

    private static Optional<String> label(List<String> candidates, Collection<String> labels) {
        for (String candidate : candidates) {
            if (labels.contains(candidate)) {
                return Optional.of(candidate);
            }
            Optional<String> folded =
                    labels.stream().filter(candidate::equalsIgnoreCase).findFirst();
            if (folded.isPresent()) {
                return folded;
            }
        }
        return Optional.empty();
    }

    /** The input's columns that one column of the mapping stands for: one, or one for each label of its group. */
    private static Stream<Wanted> wanted(Mapping mapping, Column column) {
        if (column.each().isEmpty()) {
            return Stream.of(new Wanted(column.name(), with(column.names(), column.name()), column.optional()));
        }
        return mapping.each().get(column.each().get()).stream().map(label -> {
            String name = column.name() + "_" + label;
            List<String> names = column.names().stream()
                    .map(text -> text.replace("{}", label))
                    .toList();
            return new Wanted(name, with(names, name), column.optional());
        });
    }

    private static List<String> with(List<String> names, String own) {
        return Stream.concat(names.stream(), Stream.of(own)).distinct().toList();
    }

    private record Wanted(String name, List<String> candidates, boolean optional) {}
}
