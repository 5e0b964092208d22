package dev.weir.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schema's boundary of open data.
 *
 * @param kinds the rows that may leave
 * @param never by entity, an SQL condition over the golden row: such rows never leave, whatever a kind says
 */
public record OpenRules(List<OpenKind> kinds, Map<String, String> never) {

    /** Entities whose rows are about people: they can never be open. */
    public static final Set<String> PEOPLE = Set.of("household", "resident", "membership", "event");

    /** Nothing leaves. */
    public static final OpenRules NONE = new OpenRules(List.of(), Map.of());

    public OpenRules {
        kinds = List.copyOf(kinds);
        never = Collections.unmodifiableMap(new LinkedHashMap<>(never));
    }
}
