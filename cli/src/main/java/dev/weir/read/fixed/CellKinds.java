package dev.weir.read.fixed;

/** What the cells of a column hold, counted by the kinds of their characters together; 0 is a blank cell. */
final class CellKinds {

    /** How many sets of kinds there are. */
    static final int ALL = 16;

    private static final int DIGIT = 1;
    private static final int LETTER = 2;
    private static final int BEYOND_ASCII = 4;

    /** Signs, and blanks within the text. */
    static final int OTHER = 8;

    /** Cells that may be unlike the rest: a header and a trailer, and one in so many. */
    private static final int FEW = 2;

    private static final int IN_SO_MANY = 50;

    private final long[] counts;

    CellKinds(int kinds) {
        this.counts = new long[kinds];
    }

    /** The kind of a byte, to be joined with those of the cell's others. */
    static int of(byte value) {
        if (value < 0) {
            return BEYOND_ASCII;
        }
        if (value >= '0' && value <= '9') {
            return DIGIT;
        }
        if (value >= 'A' && value <= 'Z' || value >= 'a' && value <= 'z') {
            return LETTER;
        }
        return value <= ' ' ? 0 : OTHER;
    }

    void add(int kind) {
        counts[kind]++;
    }

    /** Whether nearly all cells that are not blank are of that kind. */
    boolean isCommon(int kind) {
        return kind != 0 && kind == common();
    }

    /** Whether nearly all cells are of one other kind; a blank one is strange where there are no others. */
    boolean isStrange(int kind) {
        int common = common();
        if (kind == 0) {
            return common > 0 && counts[0] <= few() && counts[0] < counts[common];
        }
        return common > 0 && kind != common;
    }

    /** The kind of nearly all cells, or 0. */
    private int common() {
        int most = 1;
        for (int kind = 1; kind < counts.length; kind++) {
            most = counts[kind] > counts[most] ? kind : most;
        }
        long others = filled() - counts[most];
        return counts[most] >= FEW && others <= few() && others < counts[most] ? most : 0;
    }

    private long few() {
        return FEW + (filled() + counts[0]) / IN_SO_MANY;
    }

    private long filled() {
        long filled = 0;
        for (int kind = 1; kind < counts.length; kind++) {
            filled += counts[kind];
        }
        return filled;
    }
}
