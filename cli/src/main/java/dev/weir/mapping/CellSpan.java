package dev.weir.mapping;

import java.util.Optional;

/**
 * For how many rows a cell of a column speaks.
 *
 * @param merged what a cell merged over several rows means; empty for what fits the column
 * @param fillDown an empty cell means what the cell above says
 * @param split a regular expression of what stands between several values of one cell, each of which has a row of its own
 */
public record CellSpan(Optional<Merged> merged, boolean fillDown, Optional<String> split) {

    /** What nothing is said about: one cell, one row. */
    public static final CellSpan OWN_ROW = new CellSpan(Optional.empty(), false, Optional.empty());

    /** To what the value of a merged cell belongs. */
    public enum Merged {
        /** To each of its rows. */
        EACH,
        /** To all of them together: the first row has it. */
        ONCE
    }
}
