package dev.weir.mapping;

import java.util.Optional;

/**
 * Where a column's value stands that is no cell below the header.
 *
 * @param from the kind of place
 * @param pattern a regular expression; its first group, or the whole of what it finds, is the value; empty for the whole text
 */
public record ColumnOrigin(From from, Optional<String> pattern) {

    /** The kinds of places. */
    public enum From {
        /** A line that divides the table, for the rows below it. */
        SECTION,
        /** The lines above the header. */
        TITLE,
        /** A label above the header and the cell beside it. */
        ABOVE,
        /** The comment at the row's cell of a column of the table. */
        COMMENT
    }
}
