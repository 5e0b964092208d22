package dev.weir.store;

import dev.weir.schema.Derived.Otherwise;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.stream.Collectors;

/**
 * The golden rows of an entity whose every record stands for itself (event), as a view: nothing that grows with the logs is copied.
 *
 * <p>The id is the first 60 bits of an MD5 over a secret of this database, mapping, scope and source key: the same each night, positive,
 * and no way back to the source key, which may hold a person's number. Ten million rows collide with a probability of 1 in 20,000.
 */
public final class GoldenView {

    private static final String OTHER = "other ";

    private GoldenView() {}

    /**
     * The golden id of a record, as SQL.
     *
     * @param record an alias of {@code record.<entity>}
     */
    public static String id(String record) {
        return SqlTemplate.of("""
                ('0x' || substr(md5(concat_ws(chr(31), (SELECT value FROM weir.meta WHERE name = ${salt}),
                    ${record}.mapping, ${record}.scope, ${record}.source_key)), 1, 15))::BIGINT""")
                .text("salt", Meta.ID_SALT)
                .sql("record", record)
                .sql();
    }

    static String sql(Entity entity) {
        return "CREATE OR REPLACE VIEW " + Sql.name("main", entity.name()) + " AS\n" + query(entity);
    }

    private static String query(Entity entity) {
        String fields =
                entity.fields().stream().map(field -> value(entity, field)).collect(Collectors.joining());
        String joins = entity.fields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .map(field -> new ReferenceJoin("r", field).joins() + otherwise(entity, field))
                .collect(Collectors.joining());
        return SqlTemplate.of("""
                SELECT ${id} AS ${id_column}${fields},
                  r.as_of
                FROM ${record} AS r${joins}""")
                .sql("id", id("r"))
                .name("id_column", EntityTables.id(entity))
                .sql("fields", fields)
                .name("record", "record", entity.name())
                .sql("joins", joins)
                .sql();
    }

    private static String value(Entity entity, Field field) {
        String name = Sql.name(field.name());
        if (field.type() != FieldType.REFERENCE) {
            return ",\n  r." + name;
        }
        String own = new ReferenceJoin("r", field).goldenId();
        Otherwise otherwise = entity.derived().otherwise().get(field.name());
        return otherwise == null
                ? ",\n  " + own + " AS " + name
                : ",\n  coalesce(" + own + ", " + Sql.name(OTHER + otherwise.reference()) + "."
                        + Sql.name(otherwise.field()) + ") AS " + name;
    }

    /** Joins the golden row that a reference leads to, if the fields of the entity are taken from it. */
    private static String otherwise(Entity entity, Field field) {
        boolean isTaken = entity.derived().otherwise().values().stream()
                .anyMatch(otherwise -> otherwise.reference().equals(field.name()));
        if (!isTaken) {
            return "";
        }
        return SqlTemplate.of("""

                LEFT JOIN ${target} AS ${other} ON ${other}.${id} = ${golden_id}""")
                .name("target", "main", field.target().orElseThrow())
                .name("other", OTHER + field.name())
                .name("id", field.target().orElseThrow() + "_id")
                .sql("golden_id", new ReferenceJoin("r", field).goldenId())
                .sql();
    }
}
