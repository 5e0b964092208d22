package dev.weir.load;

import dev.weir.mapping.RowContext;
import dev.weir.problem.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that an expression can use.
 *
 * @param names columns and what else every row has
 * @param raw columns whose text {@code raw.x} gives
 * @param elsewhere names that exist but not here, with the reason
 */
record NameScope(Set<String> names, Set<String> raw, Map<String, String> elsewhere) {

    NameScope {
        names = Set.copyOf(names);
        raw = Set.copyOf(raw);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** Whether the name, which may have dots, can be used. */
    boolean knows(List<String> parts) {
        if (parts.size() == 1) {
            return names.contains(parts.get(0));
        }
        return parts.size() == 2 && parts.get(0).equals(RowContext.RAW) && raw.contains(parts.get(1));
    }

    /** What to do about a name that cannot be used. */
    String hint(List<String> parts) {
        String last = parts.get(parts.size() - 1);
        if (elsewhere.containsKey(last)) {
            return elsewhere.get(last);
        }
        if (last.startsWith("current_")) {
            return "the day a program runs must not change records; use arrived_at";
        }
        Collection<String> known = new TreeSet<>(names);
        if (parts.size() > 1 && parts.get(0).equals(RowContext.RAW)) {
            known = new ArrayList<>();
            for (String column : new TreeSet<>(raw)) {
                known.add(RowContext.RAW + "." + column);
            }
        }
        return Suggestion.of(String.join(".", parts), known);
    }
}
