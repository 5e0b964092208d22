package dev.weir.compile;

import java.util.List;

/**
 * One record rule as a SELECT.
 *
 * @param sql gives {@code _row, sheet, row_no, scope, source_key, _deleted, _implied, as_of} and the entity's fields
 * @param from what the rule reads: {@code converted} or one member of a repeated group
 * @param condition true for the rows that make the record
 * @param keyColumns the columns that stand alone in the key: an empty one is the key's fault
 * @param keyComputed the key has other parts besides, which may be empty for reasons of their own
 * @param implied made for an address, not by a rule of its own; a row without the address simply makes none
 * @param ownHousehold the expressions that refer to the row's own household and may not be empty
 * @param risky expressions that may fail on a row, with the field they fill
 */
record CandidateSelect(
        String sql,
        String from,
        String condition,
        List<String> keyColumns,
        boolean keyComputed,
        boolean implied,
        List<FieldExpression> ownHousehold,
        List<FieldExpression> risky) {

    /** An expression and the field it fills. */
    record FieldExpression(String field, String sql) {}

    CandidateSelect {
        keyColumns = List.copyOf(keyColumns);
        ownHousehold = List.copyOf(ownHousehold);
        risky = List.copyOf(risky);
    }
}
