package dev.weir.sample.plan;

import dev.weir.sample.input.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a later night finds changed in the police's database.
 *
 * @param where column to value; empty for a new row
 * @param cells column to new value
 */
public record PoliceChange(PoliceTable table, Map<String, String> where, Map<String, String> cells) {

    public PoliceChange {
        where = new LinkedHashMap<>(where);
        cells = new LinkedHashMap<>(cells);
    }

    /** A new row. */
    public static PoliceChange insert(PoliceTable table, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        table.columns().forEach(column -> cells.put(column, row.get(column)));
        return new PoliceChange(table, Map.of(), cells);
    }
}
