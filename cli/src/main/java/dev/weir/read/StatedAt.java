package dev.weir.read;

import java.util.Optional;

/**
 * Where a value stands that is no cell below the header.
 *
 * @param place the kind of place
 * @param pattern its first group, or the whole of what it finds, is the value; empty for the whole text
 */
public record StatedAt(Place place, Optional<String> pattern) {

    /** The kinds of places. */
    public enum Place {
        /** A line that divides the table: it speaks for the rows below it, until the next one. */
        SECTION,
        /** The lines above the header. */
        TITLE,
        /** A label above the header, such as 日期, and what stands beside it. */
        ABOVE,
        /** The comment at the row's cell of a column of the table. */
        COMMENT
    }
}
