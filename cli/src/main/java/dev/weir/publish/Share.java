package dev.weir.publish;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows are an audience's own, where it has conditions of rows. A table with a condition shows the rows where it is true. One without
 * shows the rows that lead to a row of such a table, through as many references as needed; a row that leads nowhere is shown to nobody. In
 * both, a row that refers to one that is not shown is not shown either. A whole table shows all its rows, and leaves such references empty.
 */
public record Share(Map<String, Entity> entities, Map<String, String> rows, Set<String> whole) {

    public static Share of(Schema schema, Audience audience) {
        return new Share(schema.entities(), audience.rows(), audience.whole());
    }

    /** The SQL condition, over golden rows, of those that are not the audience's whatever they refer to; empty if there are none. */
    Optional<String> outside(Entity entity) {
        if (rows.isEmpty() || isWhole(entity)) {
            return Optional.empty();
        }
        if (rows.containsKey(entity.name())) {
            return Optional.of("(\n" + rows.get(entity.name()) + "\n) IS NOT TRUE");
        }
        Set<String> bound = bound();
        List<String> leading = entity.fields().stream()
                .filter(field -> leads(field, bound))
                .map(Field::name)
                .map(Sql::name)
                .toList();
        return Optional.of(leading.isEmpty() ? "true" : "coalesce(" + String.join(", ", leading) + ") IS NULL");
    }

    boolean isWhole(Entity entity) {
        return whole.contains(entity.name());
    }

    /** Whether it is said, in one way or another, which rows of the table are the audience's. */
    public boolean isDecided(String table) {
        return rows.isEmpty() || whole.contains(table) || bound().contains(table);
    }

    /** The tables that have a condition or lead to one that has. */
    private Set<String> bound() {
        Set<String> bound = new HashSet<>(rows.keySet());
        Set<Entity> others = entities.values().stream()
                .filter(entity -> !bound.contains(entity.name()) && !isWhole(entity))
                .collect(Collectors.toSet());
        while (others.removeIf(entity ->
                entity.fields().stream().anyMatch(field -> leads(field, bound)) && bound.add(entity.name()))) {
            // one more round: what leads to the tables that were found last
        }
        return bound;
    }

    private static boolean leads(Field field, Set<String> bound) {
        return field.target().filter(bound::contains).isPresent();
    }
}
