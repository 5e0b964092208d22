package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.PartOf;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.EntityTables;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the records of an entity are part of, as its {@link PartOf} says: the building of a room stands though no department states it. It is
 * stated by records of nobody, one for each key, of an empty mapping: they link and keep their ids as others do, and lose against any.
 */
final class Wholes {

    private static final String TABLE = "whole";

    private final Session session;
    private final Entity entity;
    private final PartOf partOf;

    /** @param entity that has a {@link PartOf} */
    Wholes(Session session, Entity entity) {
        this.session = session;
        this.entity = entity;
        this.partOf = entity.partOf().orElseThrow();
    }

    /** Adds to the numbered records one for each key, and one for each whole. An id stays with its key, whoever states it. */
    void state(NodeTable table) throws SQLException {
        find(table);
        session.execute(SqlTemplate.of("""
                INSERT INTO ${nodes} BY NAME
                SELECT CAST((SELECT count(*) FROM ${nodes}) + row_number() OVER (ORDER BY w.weir_key) - 1 AS INTEGER) AS weir_node,
                  CAST((SELECT coalesce(max(weir_ledger) + 1, 0) FROM ${nodes}) AS INTEGER) AS weir_ledger,
                  0 AS weir_trust, coalesce(a.golden_id, 0) AS weir_previous,
                  '' AS mapping, '' AS scope, w.weir_key AS source_key, true AS stale, w.* EXCLUDE (weir_key)
                FROM ${whole} AS w
                LEFT JOIN weir.assigned AS a ON a.entity = ${entity} AND a.mapping = '' AND a.scope = '' AND a.source_key = w.weir_key""")
                .sql("nodes", table.name())
                .name("whole", TABLE)
                .text("entity", entity.name())
                .sql());
        session.execute("DROP TABLE " + TABLE);
    }

    /** Says of records that have ended what they were part of, where their last version does not. */
    void complete(NodeTable table) throws SQLException {
        find(table);
        session.execute(SqlTemplate.of("""
                UPDATE ${nodes} AS n SET ${field} = coalesce(n.${field}, w.${field}), ${kind} = coalesce(n.${kind}, w.${kind})
                FROM ${whole} AS w WHERE w.weir_key = n.${key}""")
                .sql("nodes", table.name())
                .name("field", partOf.field())
                .name("kind", partOf.kind())
                .name("key", partOf.key())
                .name("whole", TABLE)
                .sql());
        session.execute("DROP TABLE " + TABLE);
    }

    /** Fills golden fields that are those of the whole, the coarsest first. */
    void inherit() throws SQLException {
        for (String field : partOf.inherits()) {
            String sql = SqlTemplate.of("""
                    UPDATE ${golden} AS part SET ${inherited} = whole.${inherited} FROM ${golden} AS whole
                    WHERE whole.${id} = part.${field} AND part.${inherited} IS NULL AND whole.${inherited} IS NOT NULL""")
                    .name("golden", "main", entity.name())
                    .name("inherited", field)
                    .name("id", EntityTables.id(entity))
                    .name("field", partOf.field())
                    .sql();
            for (int level = 1; level < partOf.levels().size(); level++) {
                session.execute(sql);
            }
        }
    }

    /** Makes {@code weir_key}, the key, the whole, the kind, the fields of the levels and {@code as_of}, a row for each key. */
    private void find(NodeTable table) throws SQLException {
        List<String> fields = partOf.fields();
        List<String> kinds = List.copyOf(partOf.levels().keySet());
        List<String> keys = new ArrayList<>();
        List<String> levels = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (int level = 0; level < kinds.size(); level++) {
            kept.addAll(partOf.levels().get(kinds.get(level)));
            keys.add(key(level, kept));
            levels.add(level(level, kinds.get(level), kept));
        }
        session.execute("CREATE OR REPLACE TEMP MACRO weir_whole_key(" + names(fields) + ") AS nullif((\n"
                + partOf.made() + "\n), '')");
        session.execute(SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE ${whole} AS
                WITH part AS (
                  SELECT ${key} AS weir_part, ${names}, max(as_of) AS as_of FROM ${nodes} WHERE ${key} IS NOT NULL GROUP BY ALL
                ), keyed AS (
                  SELECT *, ${keys} FROM part
                ), level AS (
                  ${levels}
                )
                SELECT weir_key, weir_key AS ${key}, ${rule} || min(weir_whole) AS ${field},
                  CASE WHEN bool_or(weir_named) THEN arg_min(weir_kind, weir_level) END AS ${kind},
                  ${agreed}, max(as_of) AS as_of
                FROM level GROUP BY weir_key""")
                .name("whole", TABLE)
                .name("key", partOf.key())
                .sql("names", names(fields))
                .sql("nodes", table.name())
                .sql("keys", String.join(", ", keys))
                .sql("levels", String.join("\nUNION ALL BY NAME\n", levels))
                .text("rule", PartOf.rule(entity, partOf.key()).orElseThrow().name() + ":")
                .name("field", partOf.field())
                .name("kind", partOf.kind())
                .sql("agreed", fields.stream().map(Wholes::agreed).collect(Collectors.joining(", ")))
                .sql());
        session.execute("DROP MACRO weir_whole_key");
    }

    /** The key of a part as far as a level. */
    private String key(int level, List<String> kept) {
        return partOf.fields().stream()
                .map(field -> kept.contains(field) ? Sql.name(field) : "NULL::VARCHAR")
                .collect(Collectors.joining(", ", "weir_whole_key(", ") AS weir_key_" + level));
    }

    /** The parts and wholes of a level: those whose key the level makes finer. A part whose key is made otherwise is left alone. */
    private String level(int level, String kind, List<String> kept) {
        String coarser = level == 0 ? "NULL::VARCHAR" : "weir_key_" + (level - 1);
        return SqlTemplate.of("""
                SELECT ${own} AS weir_key, ${coarser} AS weir_whole, ${level} AS weir_level, ${kind} AS weir_kind,
                  ${last} IS NOT NULL OR ${own} <> weir_part AS weir_named, ${kept}, as_of
                FROM keyed WHERE ${own} IS DISTINCT FROM ${coarser} AND ${own} IS NOT NULL AND ${finest} = weir_part""")
                .sql("own", "weir_key_" + level)
                .sql("coarser", coarser)
                .number("level", level)
                .text("kind", kind)
                .name("last", kept.get(kept.size() - 1))
                .sql("kept", names(kept))
                .sql("finest", "weir_key_" + (partOf.levels().size() - 1))
                .sql();
    }

    /** A whole has what none of its parts says otherwise. */
    private static String agreed(String field) {
        return SqlTemplate.of("CASE WHEN min(${field}) = max(${field}) THEN min(${field}) END AS ${field}")
                .name("field", field)
                .sql();
    }

    private static String names(List<String> fields) {
        return fields.stream().map(Sql::name).collect(Collectors.joining(", "));
    }
}
