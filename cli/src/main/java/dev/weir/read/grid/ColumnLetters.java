package dev.weir.read.grid;

/** Columns as spreadsheets call them. */
public final class ColumnLetters {

    private static final int ALPHABET = 26;

    private ColumnLetters() {}

    /** {@code A} for 0, {@code AA} for 26. */
    public static String of(int column) {
        String last = String.valueOf((char) ('A' + column % ALPHABET));
        return column < ALPHABET ? last : of(column / ALPHABET - 1) + last;
    }
}
