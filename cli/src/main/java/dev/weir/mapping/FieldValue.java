package dev.weir.mapping;

import java.util.List;
import java.util.Map;

/** Where a field of a record comes from. */
public sealed interface FieldValue {

    /** An expression over the row. A place field given an {@code address} column makes the place too. */
    record Computed(Expression expression) implements FieldValue {}

    /** A record of this ledger, by its source key. Stored as {@code key:<source key>}. */
    record Ref(List<Expression> key) implements FieldValue {
        public Ref {
            key = List.copyOf(key);
        }
    }

    /**
     * A record of any department, by the fields of one of its entity's identity rules. Stored as {@code <rule>:<value>}, the values joined by
     * {@code |} in the order of the rule.
     */
    record Find(String entity, Map<String, Expression> by) implements FieldValue {
        public Find {
            by = Map.copyOf(by);
        }
    }
}
