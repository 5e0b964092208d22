package dev.weir.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a thing is part of a coarser one of its own entity, which stands too though nobody states it: a room of its building.
 *
 * @param field the reference that leads from the part to the whole
 * @param kind the code field that says which level a row is
 * @param key the field that is known of every row, by which an identity rule finds it
 * @param made an SQL expression over the fields of the levels that makes the key; the fields of finer levels are null for a whole
 * @param levels by code of {@code kind}, the coarsest first, the fields that a level adds; its last field names it
 * @param inherits fields that are those of the whole where nobody states them of the part
 */
public record PartOf(
        String field, String kind, String key, String made, Map<String, List<String>> levels, List<String> inherits) {

    public PartOf {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        inherits = List.copyOf(inherits);
    }

    /** The fields of all levels, the coarsest first. */
    public List<String> fields() {
        return levels.values().stream().flatMap(List::stream).toList();
    }

    /** The identity rule by which the key is found: the one that asks for nothing else. */
    public static Optional<IdentityRule> rule(Entity entity, String key) {
        return entity.identity().stream()
                .filter(rule -> rule.by().equals(List.of(key)) && rule.when().isEmpty())
                .findFirst();
    }
}
