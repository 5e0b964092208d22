package dev.weir.store;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The SQL of an entity's tables: {@code history}, the view {@code record}, and the golden table. Names never carry a catalog. */
public final class EntityTables {

    /** What stands before the fields in {@code history}; the readers' promise for {@code record} follows from it. */
    static final String HISTORY_COLUMNS = """
            department VARCHAR, mapping VARCHAR, scope VARCHAR, source_key VARCHAR, from_load BIGINT, until_load BIGINT,
              sheet VARCHAR, row_no BIGINT, as_of TIMESTAMP""";

    private EntityTables() {}

    static String history(Entity entity) {
        return "CREATE TABLE " + Sql.name("history", entity.name()) + " (\n  " + HISTORY_COLUMNS
                + typed(entity, ",\n  ", field -> field.type().recordType()) + ")";
    }

    /**
     * Current versions. A statement is as fresh as its mapping says; else, while its register still makes it, as the register's newest
     * load; a stale one and a line of a log only as the load that brought it.
     */
    static String record(Entity entity) {
        String fields = entity.fields().stream()
                .map(field -> ", h." + Sql.name(field.name()))
                .collect(Collectors.joining());
        return SqlTemplate.of("""
                CREATE OR REPLACE VIEW ${record} AS
                SELECT h.department, h.mapping, h.scope, h.source_key, h.from_load AS load_id, h.sheet, h.row_no,
                  coalesce(h.as_of, CASE WHEN s.source_key IS NULL AND l.mode <> 'append' THEN l.as_of END,
                    b.as_of) AS as_of${fields},
                  s.source_key IS NOT NULL AS stale
                FROM ${history} AS h
                LEFT JOIN weir.ledger AS l ON l.mapping = h.mapping AND l.scope = h.scope
                LEFT JOIN weir.load AS b ON b.load_id = h.from_load
                LEFT JOIN (
                  SELECT DISTINCT mapping, scope, source_key FROM weir.stale
                  WHERE entity = ${entity} AND until_load IS NULL) AS s
                  ON s.mapping = h.mapping AND s.scope = h.scope AND s.source_key = h.source_key
                WHERE h.until_load IS NULL""")
                .name("record", "record", entity.name())
                .sql("fields", fields)
                .name("history", "history", entity.name())
                .text("entity", entity.name())
                .sql();
    }

    /** The golden table, or for entities whose records stand for themselves the view. */
    static String golden(Entity entity) {
        return switch (entity.golden()) {
            case RECORD -> GoldenView.sql(entity);
            case LINKED, RELATION ->
                "CREATE TABLE " + Sql.name("main", entity.name()) + " ("
                        + Sql.name(id(entity)) + " BIGINT"
                        + typed(entity, ", ", field -> field.type().goldenType())
                        + ", as_of TIMESTAMP)";
        };
    }

    /** Makes the golden table anew with the columns the schema asks for now, keeping what has the same name and type. */
    static String goldenAgain(Entity entity, List<String> kept) {
        String fields = entity.fields().stream()
                .map(field -> ", "
                        + (kept.contains(field.name())
                                ? ""
                                : "NULL::" + field.type().goldenType() + " AS ") + Sql.name(field.name()))
                .collect(Collectors.joining());
        String table = Sql.name("main", entity.name());
        return "CREATE OR REPLACE TABLE " + table + " AS SELECT " + Sql.name(id(entity)) + fields + ", as_of FROM "
                + table;
    }

    public static String id(Entity entity) {
        return entity.name() + "_id";
    }

    private static String typed(Entity entity, String before, Function<Field, String> type) {
        return entity.fields().stream()
                .map(field -> before + Sql.name(field.name()) + " " + type.apply(field))
                .collect(Collectors.joining());
    }
}
