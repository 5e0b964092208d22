package dev.weir.compile;

/**
 * One SQL statement of a load.
 *
 * @param form what becomes of the rows
 * @param name the table that it makes or changes, for statements, messages and timings
 * @param comment what it does, one sentence for a data steward
 * @param body a SELECT, or for a change an UPDATE or DELETE
 */
public record Statement(Form form, String name, String comment, String body) {

    /** What becomes of the rows that a SELECT gives. */
    public enum Form {
        /** They are a table of the load. */
        TABLE,
        /** They are added to a table, by the names of their columns. */
        ROWS,
        /** There are none: rows that stand already are changed. */
        CHANGE
    }

    static Statement table(String name, String comment, String select) {
        return new Statement(Form.TABLE, name, comment, select);
    }

    static Statement rows(String name, String comment, String select) {
        return new Statement(Form.ROWS, name, comment, select);
    }

    static Statement change(String name, String comment, String update) {
        return new Statement(Form.CHANGE, name, comment, update);
    }

    /** The statement as DuckDB runs it. */
    public String sql() {
        return switch (form) {
            case TABLE -> "CREATE OR REPLACE TEMP TABLE " + name + " AS\n" + body;
            case ROWS -> "INSERT INTO " + name + " BY NAME\n" + body;
            case CHANGE -> body;
        };
    }

    /** The statement as {@code weir explain} shows it. */
    public String text() {
        return "-- " + name + ": " + comment + "\n" + sql() + ";\n";
    }
}
