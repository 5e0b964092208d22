package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.sql.SqlTemplate;

/** The records that nobody states any more, each as its last statement left it. What was withdrawn was never said. */
final class EndedVersions {

    private EndedVersions() {}

    /**
     * A SELECT of versions. One that begins and ends with the same load was told of the past by it: its record never stood.
     *
     * @param among joins to the versions {@code h} that leave some of them out; empty for all
     */
    static String of(Entity entity, String among) {
        return SqlTemplate.of("""
                SELECT h.* FROM ${history} AS h
                ANTI JOIN (SELECT mapping, scope, source_key FROM ${history} WHERE until_load IS NULL) AS standing
                  ON standing.mapping = h.mapping AND standing.scope = h.scope AND standing.source_key = h.source_key
                ANTI JOIN (SELECT load_id FROM weir.load WHERE status = 'withdrawn') AS withdrawn
                  ON withdrawn.load_id = h.from_load
                ${among}
                WHERE h.until_load IS NOT NULL
                QUALIFY row_number() OVER (
                  PARTITION BY h.mapping, h.scope, h.source_key ORDER BY h.until_load DESC, h.from_load DESC) = 1""")
                .name("history", "history", entity.name())
                .sql("among", among)
                .sql();
    }
}
