package dev.weir.compile;

import java.util.List;
import java.util.Optional;

/**
 * One record rule as a SELECT.
 *
 * @param sql gives {@code _row, sheet, row_no, scope, source_key, _deleted, _implied, as_of} and the entity's fields
 * @param implied made for an address, not by a rule of its own; a row without the address simply makes none
 * @param keyColumn the first column that stands alone in the key
 * @param faults what can be wrong with a row's record
 */
record CandidateSelect(String sql, boolean implied, Optional<String> keyColumn, List<RecordFault> faults) {
    CandidateSelect {
        faults = List.copyOf(faults);
    }
}
