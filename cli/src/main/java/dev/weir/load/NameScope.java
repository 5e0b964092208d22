package dev.weir.load;

import dev.weir.mapping.RowContext;
import dev.weir.mapping.RowMark;
import dev.weir.problem.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that an expression can use.
 *
 * @param types columns and what else every row has, each with its DuckDB type
 * @param raw columns whose text {@code raw.x} gives
 * @param marks what {@code row.x} tells of the row besides its texts
 * @param elsewhere names that exist but not here, with the reason
 */
record NameScope(Map<String, String> types, Set<String> raw, Set<String> marks, Map<String, String> elsewhere) {

    NameScope {
        types = Map.copyOf(types);
        raw = Set.copyOf(raw);
        marks = Set.copyOf(marks);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** Whether the name, which may have dots, can be used. */
    boolean knows(List<String> parts) {
        if (parts.size() == 1) {
            return types.containsKey(parts.get(0));
        }
        return parts.size() == 2
                && (parts.get(0).equals(RowContext.RAW) && raw.contains(parts.get(1))
                        || parts.get(0).equals(RowMark.ROW) && marks.contains(parts.get(1)));
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
        if (parts.size() > 1 && parts.get(0).equals(RowMark.ROW) && marks.isEmpty()) {
            return "only rows of a workbook have marks";
        }
        Collection<String> known = new TreeSet<>(types.keySet());
        if (parts.size() > 1 && parts.get(0).equals(RowContext.RAW)) {
            known = new TreeSet<>(raw)
                    .stream().map(column -> RowContext.RAW + "." + column).toList();
        }
        if (parts.size() > 1 && parts.get(0).equals(RowMark.ROW)) {
            known = new TreeSet<>(marks)
                    .stream().map(mark -> RowMark.ROW + "." + mark).toList();
        }
        return Suggestion.of(String.join(".", parts), known);
    }
}
