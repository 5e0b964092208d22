package dev.weir.compile;

/**
 * One SQL statement of a load.
 *
 * @param name what it makes or changes, for messages and timings
 * @param comment what it does, one sentence for a data steward
 */
public record Statement(String name, String comment, String sql) {

    /** The statement as {@code weir explain} shows it. */
    public String text() {
        return "-- " + name + ": " + comment + "\n" + sql + ";\n";
    }
}
