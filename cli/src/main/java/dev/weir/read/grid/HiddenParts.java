package dev.weir.read.grid;

import java.util.BitSet;

/**
 * What people do not see of a sheet besides hidden rows.
 *
 * @param columns the hidden columns, from 0
 * @param filtered whether a filter is on, which hides rows
 */
public record HiddenParts(BitSet columns, boolean filtered) {

    /** All is seen. */
    public static final HiddenParts NONE = new HiddenParts(new BitSet(), false);

    public HiddenParts {
        columns = (BitSet) columns.clone();
    }
}
