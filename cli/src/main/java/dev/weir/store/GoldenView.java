package dev.weir.store;

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
        String fields = entity.fields().stream().map(GoldenView::value).collect(Collectors.joining());
        String joins = entity.fields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .map(field -> new ReferenceJoin("r", field).joins())
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

    private static String value(Field field) {
        String name = Sql.name(field.name());
        return field.type() == FieldType.REFERENCE
                ? ",\n  " + new ReferenceJoin("r", field).goldenId() + " AS " + name
                : ",\n  r." + name;
    }
}
