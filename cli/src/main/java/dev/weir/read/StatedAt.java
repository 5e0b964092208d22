package dev.weir.read;

import java.util.Optional;

/**
 * Where a value stands that is said once for many rows.
 *
 * @param place the kind of line
 * @param pattern its first group, or the whole of what it finds, is the value; empty for the whole text
 */
public record StatedAt(Place place, Optional<String> pattern) {

    /** The kinds of lines. */
    public enum Place {
        /** A line that divides the table: it speaks for the rows below it, until the next one. */
        SECTION,
        /** The lines above the header. */
        TITLE,
        /** A label above the header, such as 日期, and what stands beside it. */
        ABOVE
    }
}
