package dev.weir.schema;

import java.util.List;
import java.util.Optional;

/**
 * Records with different values here are never the same thing.
 *
 * @param fields compared together; a record where one is null does not vote
 * @param when SQL over the record's fields that must be true for the record to vote (such as: only the authority's numbers)
 */
public record Veto(String name, List<String> fields, Optional<String> when) {
    public Veto {
        fields = List.copyOf(fields);
    }
}
