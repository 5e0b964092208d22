package dev.weir.schema;

import java.util.List;
import java.util.Optional;

/**
 * That a column of a fact view counts people, or what leads to them.
 *
 * @param what is counted: {@code resident}, {@code household}, {@code vehicle} or {@code payment}; empty for a sum of something else
 * @param over another counting column, over what it counts this one is summed up; where that one is withheld, this one is too
 * @param within columns by which a total of this one is known from elsewhere
 */
public record PeopleCount(Optional<String> what, Optional<String> over, List<String> within) {

    /** What can be counted. */
    public static final List<String> KINDS = List.of("resident", "household", "vehicle", "payment");

    public PeopleCount {
        within = List.copyOf(within);
    }
}
