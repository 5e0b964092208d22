package dev.weir.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What golden rows say though no record states it, because others do.
 *
 * @param partOf how the rows are parts of coarser ones; empty if they are not
 * @param otherwise by reference field, which is then empty: from which row it is taken
 * @param only by reference field, which is then empty: how the one row is found that is meant
 */
public record Derived(Optional<PartOf> partOf, Map<String, Otherwise> otherwise, Map<String, OnlyOne> only) {

    /** Nothing but what records state. */
    public static final Derived NOTHING = new Derived(Optional.empty(), Map.of(), Map.of());

    /**
     * The value of a field of the row that a reference leads to: an event happens where its asset is.
     *
     * @param reference a field of the entity itself
     * @param field of the entity that the reference leads to, with the same target
     */
    public record Otherwise(String reference, String field) {}

    /**
     * The one row of the target that has the same value in a field: who lives behind the door at which a meter hangs.
     *
     * @param by the field, of both entities
     * @param when an SQL condition over the golden row that looks for another
     * @param kinds codes of the target's first code field: of the first that any such row has, there must be one row
     */
    public record OnlyOne(String by, Optional<String> when, List<String> kinds) {
        public OnlyOne {
            kinds = List.copyOf(kinds);
        }
    }

    public Derived {
        otherwise = new LinkedHashMap<>(otherwise);
        only = new LinkedHashMap<>(only);
    }

    /** As far as it is about fields that are there. */
    public Derived of(Set<String> present) {
        return new Derived(partOf.filter(known -> present.contains(known.field())), Map.of(), Map.of());
    }
}
