package dev.weir.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows of an entity are more private than their columns.
 *
 * @param personalWhen an SQL condition over the golden row: where it holds, the whole row is personal
 * @param sensitiveWhen the same for sensitive
 * @param coarse the fields of such a row that may still be seen; of rows that are equal in them, one is shown; empty: nothing is seen
 * @param repeats by field, whose value it says again: it is hidden where that row is hidden and a relation ties the two
 */
public record RowPrivacy(
        Optional<String> personalWhen,
        Optional<String> sensitiveWhen,
        List<String> coarse,
        Map<String, Repeated> repeats) {

    /** A field of another entity. */
    public record Repeated(String entity, String field) {}

    /** The day for which the conditions are asked, as they name it. */
    public static final String DAY = "published_on";

    /** What every golden row has besides its fields, and what conditions can name, with its DuckDB type. */
    public static final Map<String, String> OF_EVERY_ROW = Map.of(DAY, "DATE", "as_of", "TIMESTAMP");

    /** Rows are as private as their columns. */
    public static final RowPrivacy NONE = new RowPrivacy(Optional.empty(), Optional.empty(), List.of(), Map.of());

    public RowPrivacy {
        coarse = List.copyOf(coarse);
        repeats = Map.copyOf(repeats);
    }
}
