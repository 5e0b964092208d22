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

    /** The greatest noise of a count, either way. */
    public static final int MOST_NOISE = Perturbation.MOST;

    /** The column of the cells that says how coarse their areas are. */
    public static final String LEVEL = "area_level";

    /** The column of the cells that says what was done to their count: one of the two words below. */
    public static final String NOTE = "note";

    public static final String PERTURBED = "perturbed";
    public static final String WITHHELD = "withheld";

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
                columns.put(LEVEL, words);
            }
            columns.put(name, words);
        });
        return columns;
    }

    /** How many things a cell may hold at most that is withheld: the noise makes it less than the threshold. */
    public int mostWithheld() {
        return threshold - 1 + MOST_NOISE;
    }

    /** The steps in their order: by column of the cells, the SQL expression over the source's row. */
    public List<Map<String, String>> steps(Areas areas) {
        return area.map(community -> new AreaSteps(areas, community))
                .map(with -> ladder.stream().map(with::sql).toList())
                .orElse(ladder);
    }
}
