package dev.weir.mapping;

import java.util.Optional;

/**
 * Where a column's value stands that is said once for many rows.
 *
 * @param from the kind of line
 * @param pattern a regular expression; its first group, or the whole of what it finds, is the value; empty for the whole text
 */
public record ColumnOrigin(From from, Optional<String> pattern) {

    /** The kinds of lines. */
    public enum From {
        /** A line that divides the table, for the rows below it. */
        SECTION,
        /** The lines above the header. */
        TITLE,
        /** A label above the header and the cell beside it. */
        ABOVE
    }
}
