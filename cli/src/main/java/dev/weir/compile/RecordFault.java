package dev.weir.compile;

import dev.weir.problem.FaultCode;
import dev.weir.sql.Sql;

/**
 * A fault of the rows for which a condition holds.
 *
 * @param column the column or field that is at fault
 * @param severity as {@code weir.fault} spells it
 * @param from the rows, for FROM
 * @param condition true for the rows that have the fault
 */
record RecordFault(String column, FaultCode code, String severity, String from, String condition) {

    /** Gives {@code _row, column_name, code, severity}. */
    String select() {
        return "SELECT _row, %s AS column_name, '%s' AS code, '%s' AS severity\nFROM %s\nWHERE %s"
                .formatted(Sql.literal(column), code.code(), severity, from, condition);
    }
}
