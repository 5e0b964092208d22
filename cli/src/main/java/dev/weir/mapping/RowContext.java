package dev.weir.mapping;

import java.util.List;

/** The names that every expression of a mapping can use besides its columns. */
public final class RowContext {

    /** Texts, but {@code row_no} is a whole number and {@code arrived_at} a timestamp. */
    public static final List<String> NAMES =
            List.of("scope", "issue", "department", "sheet", "row_no", "file_name", "arrived_at");

    /** Before a column's name: its text before conversion. */
    public static final String RAW = "raw";

    private RowContext() {}

    /** The DuckDB type of one of the {@link #NAMES}. */
    public static String sqlType(String name) {
        return switch (name) {
            case "row_no" -> "BIGINT";
            case "arrived_at" -> "TIMESTAMP";
            default -> "VARCHAR";
        };
    }

    /** Whether no column may have this name. */
    static boolean reserves(String name) {
        return NAMES.contains(name) || RAW.equals(name) || RowMark.ROW.equals(name);
    }
}
