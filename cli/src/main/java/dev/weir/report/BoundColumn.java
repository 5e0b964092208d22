package dev.weir.report;

import java.util.Set;

/**
 * A column that SQL gives.
 *
 * @param type as DuckDB names it
 */
record BoundColumn(String name, String type) {

    private static final Set<String> WHOLE = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT");
    private static final Set<String> FLOATING = Set.of("DOUBLE", "FLOAT");

    /** Whether values of the type can be written as that kind. NULL alone can be anything. */
    boolean fits(ValueKind kind) {
        if (type.equals("\"NULL\"") || type.equals("NULL")) {
            return true;
        }
        boolean number = WHOLE.contains(type) || FLOATING.contains(type) || type.startsWith("DECIMAL");
        return switch (kind) {
            case TEXT -> type.equals("VARCHAR") || type.startsWith("ENUM");
            case DATE -> type.equals("DATE") || type.startsWith("TIMESTAMP");
            case INTEGER -> WHOLE.contains(type) || type.matches("DECIMAL\\(\\d+,0\\)");
            default -> number;
        };
    }
}
