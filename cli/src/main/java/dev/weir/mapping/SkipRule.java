package dev.weir.mapping;

import java.util.Map;

/**
 * Rows that are no data, such as 合计.
 *
 * @param name how the rule is called in {@code weir.skip}: the {@code rule:} key, or {@code skip-1}, {@code skip-2}, …
 * @param when true for rows to skip; sees converted columns and {@code raw}
 * @param reconcile our column name to the aggregate that the skipped row states over the data rows above it since the last such row of
 *     its sheet; a total that differs stops the input
 */
public record SkipRule(String name, Expression when, Map<String, Aggregate> reconcile) {

    /** What stands in {@code weir.skip} for a row that the reader knows as a total and no rule names. */
    public static final String TOTAL_ROW = "total row";

    /** What stands there for a row in which no column has a value. */
    public static final String BLANK_ROW = "blank row";

    /** What a total row states. */
    public enum Aggregate {
        SUM,
        COUNT
    }

    public SkipRule {
        reconcile = Map.copyOf(reconcile);
    }
}
