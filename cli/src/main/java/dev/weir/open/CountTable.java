package dev.weir.open;

import dev.weir.schema.Areas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Things tied to people, of which only counts may leave.
 *
 * @param name of the table in the open file
 * @param source the fact view: one row or more for each thing
 * @param unit the source's column that identifies the thing; a thing counts once in a cell
 * @param when an SQL condition over the source's row; empty for all rows
 * @param column the name of the count's column
 * @param threshold cells of fewer things are withheld
 * @param area the source's column that names the community of a thing; then each step says in {@code area} how coarse it is; empty if
 *     it counts by no areas
 * @param ladder from the finest to the coarsest step: by column the SQL expression over the source's row; each step has the same columns
 */
public record CountTable(
        String name,
        String source,
        String unit,
        Optional<String> when,
        String column,
        int threshold,
        Optional<String> area,
        List<Map<String, String>> ladder) {

    /** Less than this would let noise make a count of nothing, or less. */
    public static final int LEAST_THRESHOLD = Perturbation.MOST + 1;

    public CountTable {
        if (ladder.isEmpty()) {
            throw new IllegalArgumentException("a ladder has at least one step");
        }
        List<Map<String, String>> steps = new ArrayList<>();
        ladder.forEach(step -> steps.add(Collections.unmodifiableMap(new LinkedHashMap<>(step))));
        ladder = List.copyOf(steps);
    }

    /** The columns of the finest step, each with what the feed's file says of it. */
    public Map<String, String> finest() {
        Map<String, String> columns = new LinkedHashMap<>();
        ladder.get(0).forEach((name, words) -> {
            if (area.isPresent() && name.equals(AreaSteps.AREA)) {
                columns.put(AreaSteps.LEVEL, words);
            }
            columns.put(name, words);
        });
        return columns;
    }

    /** The steps in their order: by column of the cells, the SQL expression over the source's row. */
    public List<Map<String, String>> steps(Areas areas) {
        return area.map(community -> new AreaSteps(areas, community))
                .map(with -> ladder.stream().map(with::sql).toList())
                .orElse(ladder);
    }
}
