package dev.weir.compile;

import dev.weir.mapping.Mapping;
import dev.weir.schema.Field;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What addresses imply stays while a record that stays, because its row was rejected, points to it. */
final class HeldPlaces {

    private final Mapping mapping;
    private final List<EntityCandidates> entities;

    HeldPlaces(Mapping mapping, List<EntityCandidates> entities) {
        this.mapping = mapping;
        this.entities = entities;
    }

    /** The join to the keys of what is held, as {@code held}; empty for what rows state themselves. */
    String join(EntityCandidates entity) {
        if (entity.hasOwnRules()) {
            return "";
        }
        List<String> holders = new ArrayList<>();
        for (EntityCandidates holder : entities) {
            for (Field field : holder.entity().fields()) {
                if (holder.hasOwnRules() && field.target().equals(Optional.of(entity.name()))) {
                    holders.add(holder(holder, field));
                }
            }
        }
        return SqlTemplate.of("""
                LEFT JOIN (
                  SELECT DISTINCT scope, source_key FROM (
                    ${holders})
                ) AS held ON held.scope = current.scope AND held.source_key = current.source_key""")
                .sql("holders", String.join("\nUNION ALL\n", holders))
                .sql();
    }

    private String holder(EntityCandidates holder, Field field) {
        return SqlTemplate.of("""
                SELECT version.scope, substr(version.${field}, 5) AS source_key
                FROM ${current} AS version
                JOIN ${action} AS action ON action.scope = version.scope AND action.source_key = version.source_key
                WHERE action.action LIKE 'stale%' AND starts_with(version.${field}, 'key:')""")
                .name("field", field.name())
                .sql("current", CompareStatements.current(mapping, holder))
                .sql("action", holder.table("action"))
                .sql();
    }
}
