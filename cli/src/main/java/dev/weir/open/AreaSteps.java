package dev.weir.open;

import dev.weir.schema.AreaLevel;
import dev.weir.schema.Areas;
import dev.weir.sql.Sql;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a step of a ladder says of areas, as SQL: which level it counts by, and in which area of that level a thing is. */
record AreaSteps(Areas areas, String community) {

    /** The column of a step that says how coarse its areas are, and in the cells the area's name. */
    static final String AREA = "area";

    /** The same step with SQL for each of its columns. What lies in no area that is declared is in one without a name. */
    Map<String, String> sql(Map<String, String> step) {
        Map<String, String> columns = new LinkedHashMap<>();
        step.forEach((name, expression) -> {
            if (!name.equals(AREA)) {
                columns.put(name, expression);
                return;
            }
            AreaLevel level = AreaLevel.of(expression).orElseThrow();
            columns.put(CountTable.LEVEL, Sql.literal(level.word()));
            columns.put(
                    AREA,
                    level == AreaLevel.DISTRICT ? Sql.literal(areas.district().orElseThrow()) : area(level));
        });
        return columns;
    }

    private String area(AreaLevel level) {
        return areas.communities(level).entrySet().stream()
                .map(area -> " WHEN " + Sql.name(community) + " IN ("
                        + area.getValue().stream().map(Sql::literal).collect(Collectors.joining(", ")) + ") THEN "
                        + Sql.literal(area.getKey()))
                .collect(Collectors.joining("", "CASE", " END"));
    }
}
