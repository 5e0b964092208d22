package dev.weir.schema;

import dev.weir.match.Comparison;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How records are compared that no rule links.
 *
 * @param compare the fields and what they hold
 * @param through by address field: which further doors a record has
 * @param link how likely a pair must be one thing to be linked; empty: no pair is
 * @param review how likely it must be to be listed for a person
 */
public record Matching(Comparison compare, Map<String, Through> through, Optional<Double> link, double review) {

    /**
     * A reference of the rows with which a relation ties a record: the places of the households of which its own ledger says that it is a member.
     *
     * @param relation the entity that ties them, such as membership
     * @param other its reference to the other rows, such as household
     * @param field their reference, such as place
     */
    public record Through(String relation, String other, String field) {}

    public Matching {
        through = new LinkedHashMap<>(through);
    }

    /** Without further doors. */
    public Matching(Comparison compare, Optional<Double> link, double review) {
        this(compare, Map.of(), link, review);
    }
}
