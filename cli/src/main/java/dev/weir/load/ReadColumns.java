package dev.weir.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns that an expression reads, {@code raw.x} as {@code x}.
 *
 * @param all every one
 * @param alone those of which one by itself gives the value: the only one, and each of {@code coalesce(a, b)}
 */
record ReadColumns(Set<String> all, Set<String> alone) {

    static final ReadColumns NONE = new ReadColumns(Set.of(), Set.of());

    static ReadColumns of(JsonNode tree) {
        return new ReadColumns(names(tree), alone(tree));
    }

    private static Set<String> alone(JsonNode node) {
        if (node.path("type").asText().equals("OPERATOR_COALESCE")) {
            Set<String> each = new TreeSet<>();
            node.path("children").forEach(child -> each.addAll(alone(child)));
            return each;
        }
        Set<String> names = names(node);
        return names.size() == 1 ? names : Set.of();
    }

    private static Set<String> names(JsonNode tree) {
        Set<String> names = new TreeSet<>();
        new ColumnWalk((node, parts) -> names.add(parts.get(parts.size() - 1))).walk(tree);
        return names;
    }
}
