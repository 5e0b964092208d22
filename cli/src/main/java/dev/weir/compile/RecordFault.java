package dev.weir.compile;

import dev.weir.problem.FaultCode;

/**
 * A fault of the rows for which a condition holds.
 *
 * @param column the column or field that is at fault
 * @param severity as {@code weir.fault} spells it
 * @param condition true for the rows that have the fault
 */
record RecordFault(String column, FaultCode code, String severity, String condition) {

    /** Gives {@code column:code:severity}, or null where nothing is wrong. */
    String sql() {
        return ColumnFaults.when(condition, column + ":" + code.code() + ":" + severity);
    }
}
