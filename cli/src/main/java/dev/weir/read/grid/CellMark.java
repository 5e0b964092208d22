package dev.weir.read.grid;

/**
 * What marks a cell besides its text.
 *
 * @param strike how much of it is struck out
 * @param colour of its fill as RRGGBB, or {@code theme4+40} for a colour of the workbook's theme that is lighter by 40 %; null for none
 */
public record CellMark(Strike strike, String colour) {

    /** How much of a cell is struck out. */
    public enum Strike {
        NONE,
        /** A part; the text is what is left. */
        PART,
        /** All of it; the text is what is struck out. */
        WHOLE
    }

    /** Nothing marks it. */
    public static final CellMark NONE = new CellMark(Strike.NONE, null);

    /** The same cell with another strike. */
    public CellMark with(Strike other) {
        return other == strike ? this : new CellMark(other, colour);
    }
}
