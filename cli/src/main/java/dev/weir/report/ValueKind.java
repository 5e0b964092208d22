package dev.weir.report;

/** What the values of a column are, and so how they are written, aligned and added. */
public enum ValueKind {
    /** A {@link String}. */
    TEXT(-1),
    /** A {@link Long}. */
    INTEGER(0),
    /** A {@link java.math.BigDecimal}. */
    DECIMAL(1),
    /** A {@link java.math.BigDecimal} that is a share of one: 0.285 is written 28.5 %. */
    PERCENT(1),
    /** A {@link java.math.BigDecimal} in yuan. */
    MONEY(2),
    /** A {@link java.time.LocalDate}. */
    DATE(-1);

    private final int digits;

    ValueKind(int digits) {
        this.digits = digits;
    }

    /** How many digits stand behind the point unless the report says otherwise; -1 where there is no point. */
    public int digits() {
        return digits;
    }

    /** Whether the values are numbers, which stand on the right and can be drawn. */
    public boolean isNumber() {
        return digits >= 0;
    }
}
