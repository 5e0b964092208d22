package dev.weir.sample.input;

/**
 * A fault that a row must be given.
 *
 * @param trap who planted it
 * @param column our name of the column; empty where the fault is the row's
 * @param severity error, warning or repair
 */
public record Expectation(String trap, String column, String code, String severity) {

    /** The row is rejected. */
    public boolean rejects() {
        return severity.equals("error");
    }

    /** The row says again what an earlier row said, and is skipped. */
    public boolean repeats() {
        return code.equals("F004");
    }
}
