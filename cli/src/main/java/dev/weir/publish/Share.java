package dev.weir.publish;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows are an audience's own, where it has conditions of rows. A table shows the rows where its condition is true, if it has one, and
 * that lead to a row of another table with a condition, if it can lead to one, through as many references as needed: a row that leads
 * nowhere is shown to nobody, and neither is one that leads to a row that is not shown. A whole table shows all its rows, and leaves such
 * references empty. References of the audience's classes count; those of others count for a table that has no other way to lead there, as
 * fewer classes must never show more rows.
 */
record Share(Schema schema, Audience audience) {

    /** The SQL condition, over golden rows, of those that are not the audience's whatever they refer to; empty if there are none. */
    Optional<String> outside(Entity entity) {
        if (audience.rows().isEmpty() || isWhole(entity)) {
            return Optional.empty();
        }
        String own = audience.rows().get(entity.name());
        Set<String> bound = bound(entity.name());
        List<String> leading = leading(entity, bound).stream()
                .map(field -> Sql.name(field.name()))
                .toList();
        List<String> conditions = new ArrayList<>();
        if (own != null) {
            conditions.add("(\n" + own + "\n) IS NOT TRUE");
        }
        if (!leading.isEmpty()) {
            conditions.add("coalesce(" + String.join(", ", leading) + ") IS NULL");
        }
        if (conditions.isEmpty()) {
            // of a table that is not in the file nothing need be decided
            return Optional.of("true").filter(all -> audience.sees(entity.name()));
        }
        return Optional.of(String.join(" OR ", conditions));
    }

    boolean isWhole(Entity entity) {
        return audience.whole().contains(entity.name());
    }

    /** Whether a row is not the audience's when this reference leads to one that is not. */
    boolean follows(Entity entity, Field field) {
        return !audience.rows().isEmpty()
                && !isWhole(entity)
                && (audience.classes().contains(field.privacy())
                        || leading(entity, bound(entity.name())).contains(field));
    }

    /**
     * The SQL condition of the rows that such a reference can make not the audience's. What leads to a table with a condition itself is
     * judged by that, whatever tables that are not in the file say of it.
     */
    String judgedBy(Entity entity, Field field) {
        String target = field.target().orElse("");
        List<String> direct = leading(entity, audience.rows().keySet()).stream()
                .filter(other -> !other.target().equals(Optional.of(entity.name())))
                .map(other -> Sql.name(other.name()))
                .toList();
        boolean decides =
                direct.isEmpty() || audience.sees(target) || audience.rows().containsKey(target);
        return decides ? "true" : "coalesce(" + String.join(", ", direct) + ") IS NULL";
    }

    /** Whether it is said, in one way or another, which rows of the table are the audience's. */
    boolean isDecided(String table) {
        return audience.rows().isEmpty()
                || audience.whole().contains(table)
                || bound("").contains(table);
    }

    /** The tables that have a condition or lead to one that has, without the help of the excepted one. */
    private Set<String> bound(String except) {
        Set<String> bound = new HashSet<>(audience.rows().keySet());
        bound.remove(except);
        Set<Entity> others = schema.entities().values().stream()
                .filter(entity ->
                        !bound.contains(entity.name()) && !entity.name().equals(except) && !isWhole(entity))
                .collect(Collectors.toSet());
        while (others.removeIf(entity -> !leading(entity, bound).isEmpty() && bound.add(entity.name()))) {
            // one more round: what leads to the tables that were found last
        }
        return bound;
    }

    /** The references that lead to such a table: those that the audience may see, and the others only if it may see none of them. */
    private List<Field> leading(Entity entity, Set<String> bound) {
        List<Field> all = entity.fields().stream()
                .filter(field -> field.target().filter(bound::contains).isPresent())
                .toList();
        List<Field> seen = all.stream()
                .filter(field -> audience.classes().contains(field.privacy()))
                .toList();
        return seen.isEmpty() ? all : seen;
    }
}
