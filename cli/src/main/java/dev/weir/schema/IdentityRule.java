package dev.weir.schema;

import java.util.List;
import java.util.Optional;

/**
 * Two records with equal values in all these fields are the same thing, unless a guard or a veto speaks against it.
 *
 * @param by the fields; all must be there
 * @param when SQL over the record's fields that must be true for the rule to see the record
 * @param maxSharing a value that more keys of one ledger share is not used
 * @param overshared what then is not used
 */
public record IdentityRule(String name, List<String> by, Optional<String> when, int maxSharing, Overshared overshared) {

    /** What a value loses when too many keys of one ledger share it. */
    public enum Overshared {
        /** The ledger that shares it too often does not link by it; others do. */
        LEDGER,
        /** Nobody links by it. */
        VALUE
    }

    public IdentityRule {
        by = List.copyOf(by);
    }
}
