package dev.weir.schema;

/** The types of fields and the DuckDB types they become. */
public enum FieldType {
    TEXT("VARCHAR"),
    INTEGER("BIGINT"),
    DECIMAL("DECIMAL(18,6)"),
    MONEY("DECIMAL(18,2)"),
    DOUBLE("DOUBLE"),
    DATE("DATE"),
    TIMESTAMP("TIMESTAMP"),
    BOOLEAN("BOOLEAN"),
    JSON("JSON"),
    CODE("VARCHAR"),
    /** In a record the reference as text ({@code key:…} or {@code <rule>:…}), in a golden row the golden id. */
    REFERENCE("VARCHAR");

    private final String sqlType;

    FieldType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The type in {@code history} and {@code record}. */
    public String recordType() {
        return sqlType;
    }

    /** The type in the golden table. */
    public String goldenType() {
        return this == REFERENCE ? "BIGINT" : sqlType;
    }
}
