package dev.weir.read.grid;

import java.util.Arrays;

/**
 * The merged ranges of a sheet, eight bytes each, in the order of their first rows. Below the rows in which a header may stand only ranges
 * of several rows are kept: nothing else about them matters.
 */
public final class Merges {

    /** Most ranges that are kept: 32 MB. */
    public static final int LIMIT = 4_000_000;

    /** Ranges that begin at or above this row are kept whatever their shape. */
    static final int HEADER_ROWS = 64;

    private static final Merges NONE = new Merges(new long[0], 0);

    /** Most ranges that begin in the header's rows: Excel allows no overlapping ones, and no header needs as many. */
    private static final int HEADER_LIMIT = 1 << 15;

    private final long[] ranges;
    private final int size;

    /** For each of the header's rows and each column one more than the place of its first range; null until it is asked for. */
    private int[][] covering;

    private Merges(long[] ranges, int size) {
        this.ranges = ranges;
        this.size = size;
    }

    /** No range. */
    public static Merges none() {
        return NONE;
    }

    /** Collects ranges in any order. */
    public static final class Builder {
        private long[] ranges = new long[64];
        private int size;
        private int inHeader;

        /**
         * Adds a range; rows from 1, columns from 0, all inclusive.
         *
         * @return false when there are more than {@link #LIMIT}, or than any header has
         */
        public boolean add(long firstRow, long lastRow, int firstColumn, int lastColumn) {
            if (lastRow == firstRow && (firstRow > HEADER_ROWS || lastColumn == firstColumn)) {
                return true;
            }
            inHeader += firstRow <= HEADER_ROWS ? 1 : 0;
            if (size == LIMIT || inHeader > HEADER_LIMIT) {
                return false;
            }
            if (size == ranges.length) {
                ranges = Arrays.copyOf(ranges, Math.min(LIMIT, size * 2));
            }
            long width = Math.min(1023, lastColumn - firstColumn);
            long packed = (firstRow - 1) << 44 | (lastRow - 1) << 24 | (long) firstColumn << 10 | width;
            ranges[size++] = packed ^ Long.MIN_VALUE;
            return true;
        }

        public Merges build() {
            if (size == 0) {
                return NONE;
            }
            Arrays.sort(ranges, 0, size);
            return new Merges(ranges, size);
        }
    }

    int size() {
        return size;
    }

    long firstRow(int i) {
        return ((ranges[i] ^ Long.MIN_VALUE) >>> 44) + 1;
    }

    long lastRow(int i) {
        return (ranges[i] >>> 24 & 0xFFFFF) + 1;
    }

    int firstColumn(int i) {
        return (int) (ranges[i] >>> 10 & 0x3FFF);
    }

    /** The last column, at most 1,023 columns to the right of the first. */
    int lastColumn(int i) {
        return firstColumn(i) + (int) (ranges[i] & 0x3FF);
    }

    /** The ranges above a row, and below it those that begin in some columns. */
    Merges within(long row, int from, int until) {
        Builder kept = new Builder();
        for (int i = 0; i < size; i++) {
            if (lastRow(i) < row || firstColumn(i) >= from && firstColumn(i) < until) {
                kept.add(
                        firstRow(i),
                        lastRow(i),
                        firstColumn(i),
                        Math.min(lastColumn(i), lastRow(i) < row ? Integer.MAX_VALUE : until - 1));
            }
        }
        return kept.build();
    }

    /** The range that covers a cell of the header's rows, or -1. */
    int covering(long row, int column) {
        if (row > HEADER_ROWS || size == 0) {
            return -1;
        }
        if (covering == null) {
            covering = paint();
        }
        int[] cells = covering[(int) row];
        return column < cells.length ? cells[column] - 1 : -1;
    }

    private int[][] paint() {
        int[][] cells = new int[HEADER_ROWS + 1][0];
        for (int i = size - 1; i >= 0; i--) {
            for (long row = firstRow(i); row <= Math.min(HEADER_ROWS, lastRow(i)); row++) {
                int[] painted = cells[(int) row];
                if (painted.length <= lastColumn(i)) {
                    painted = Arrays.copyOf(painted, 2 * lastColumn(i) + 1);
                    cells[(int) row] = painted;
                }
                Arrays.fill(painted, firstColumn(i), lastColumn(i) + 1, i + 1);
            }
        }
        return cells;
    }
}
