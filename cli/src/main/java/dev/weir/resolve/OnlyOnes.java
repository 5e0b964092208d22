package dev.weir.resolve;

import dev.weir.schema.Derived.OnlyOne;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.EntityTables;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.Map;

/** References that no record has, to the only row that can be meant, as {@link OnlyOne} says. Where several could be, none is guessed. */
final class OnlyOnes {

    private final Session session;
    private final Schema schema;

    OnlyOnes(Session session, Schema schema) {
        this.session = session;
        this.schema = schema;
    }

    /**
     * Fills them in the golden rows, which are all written, and lists in weir.unresolved what is not found.
     *
     * @return the records concerned
     */
    long find(Entity entity) throws SQLException {
        long lost = 0;
        for (Map.Entry<String, OnlyOne> only : entity.derived().only().entrySet()) {
            Field field = entity.field(only.getKey()).orElseThrow();
            Entity target = schema.entity(field.target().orElseThrow()).orElseThrow();
            lost += find(entity, field, target, only.getValue());
        }
        return lost;
    }

    private long find(Entity entity, Field field, Entity target, OnlyOne only) throws SQLException {
        String golden = Sql.name("main", entity.name());
        String looking = SqlTemplate.of(
                        "g.${field} IS NULL AND g.${by} IS NOT NULL AND g.${id} IN (SELECT ${id} FROM ${golden} WHERE (\n${when}\n))")
                .name("field", field.name())
                .name("by", only.by())
                .name("id", EntityTables.id(entity))
                .sql("golden", golden)
                .sql("when", only.when().orElse("true"))
                .sql();
        session.execute(SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE meant AS
                SELECT ${by} AS same, min(${id}) AS id, count(*) AS rows FROM (
                  SELECT ${by}, ${id}, ${kind} AS kind FROM ${target} AS t${standing}
                  QUALIFY kind IS NOT NULL AND kind = min(kind) OVER (PARTITION BY ${by}))
                WHERE ${by} IS NOT NULL GROUP BY ${by}""")
                .name("by", only.by())
                .name("id", EntityTables.id(target))
                .sql("kind", kind(target, only))
                .name("target", "main", target.name())
                .sql("standing", EndedRecords.standing(target))
                .sql());
        long lost = session.insert(
                "weir.unresolved (entity, mapping, scope, source_key, field, reference, reason, records)",
                SqlTemplate.of("""
                SELECT l.entity, l.mapping, l.scope, l.source_key, ${field}, ${prefix} || g.${by},
                  CASE WHEN m.id IS NULL THEN 'missing' ELSE 'ambiguous' END, 1
                FROM ${golden} AS g JOIN weir.link AS l ON l.entity = ${entity} AND l.golden_id = g.${id}
                LEFT JOIN meant AS m ON m.same = g.${by}
                WHERE coalesce(m.rows, 0) <> 1 AND ${looking}""")
                        .text("field", field.name())
                        .text("prefix", only.by() + ":")
                        .name("by", only.by())
                        .sql("golden", golden)
                        .text("entity", entity.name())
                        .name("id", EntityTables.id(entity))
                        .sql("looking", looking)
                        .sql());
        session.execute(SqlTemplate.of(
                        "UPDATE ${golden} AS g SET ${field} = m.id FROM meant AS m WHERE m.same = g.${by} AND m.rows = 1 AND ${looking}")
                .sql("golden", golden)
                .name("field", field.name())
                .name("by", only.by())
                .sql("looking", looking)
                .sql());
        session.execute("DROP TABLE meant");
        return lost;
    }

    /** The place of a row's kind among those that count, from 1; null if it does not count. */
    private static String kind(Entity target, OnlyOne only) {
        return only.kinds().isEmpty()
                ? "1"
                : target.fields().stream()
                        .filter(field -> field.type() == FieldType.CODE)
                        .findFirst()
                        .map(field -> "nullif(list_position(" + Sql.list(only.kinds()) + ", t." + Sql.name(field.name())
                                + "), 0)")
                        .orElse("1");
    }
}
