package dev.weir.mapping;

/**
 * What a column's text becomes. Each converter {@code x} is a pair of SQL functions: {@code weir_x(text)} gives the value or null, and
 * {@code weir_x_fault(text)} the code of what is wrong with a text that gave null.
 */
public enum Converter {
    TEXT("VARCHAR"),
    INTEGER("BIGINT"),
    DECIMAL("DECIMAL(18,6)"),
    MONEY("DECIMAL(18,2)"),
    DATE("DATE"),
    DATETIME("TIMESTAMP"),
    BOOLEAN("BOOLEAN"),
    PHONE("VARCHAR"),
    /** Resident identity number, GB 11643. */
    CN_ID("VARCHAR"),
    /** Unified social credit code, GB 32100. */
    USCC("VARCHAR"),
    PLATE("VARCHAR"),
    ADDRESS("VARCHAR"),
    CODE("VARCHAR");

    private final String sqlType;

    Converter(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The DuckDB type of the converted column. */
    public String sqlType() {
        return sqlType;
    }

    /** Whether values can be compared with numbers. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == MONEY;
    }
}
