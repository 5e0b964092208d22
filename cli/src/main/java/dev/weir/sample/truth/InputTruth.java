package dev.weir.sample.truth;

import dev.weir.sample.truth.Truth.Kind;

/**
 * What must come of one input: its load, and the rows of it that are wrong.
 *
 * @param scope empty for a mapping with one ledger
 * @param path of the input in the workspace
 * @param sheet empty for what has no sheets
 */
public record InputTruth(Truth truth, int night, String mapping, String scope, String path, String sheet) {

    /** How the input ends; null for a count that does not matter. */
    public void load(String trap, String status, Object read, Object rejected, Object skipped) {
        truth.add(Kind.LOADS, night, trap, mapping, scope, path, status, read, rejected, skipped);
    }

    /**
     * A fault that the row must be given; an error rejects it.
     *
     * @param row its number, as the department counts
     * @param column our name of the column; empty for any
     */
    public void fault(String trap, long row, String column, String code, String severity) {
        truth.add(Kind.FAULTS, night, trap, mapping, scope, path, sheet, row, column, code, severity);
        if (severity.equals("error")) {
            truth.add(Kind.REJECTS, night, trap, mapping, scope, path, sheet, row);
        }
    }
}
