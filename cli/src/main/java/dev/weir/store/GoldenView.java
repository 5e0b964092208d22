package dev.weir.store;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.sql.Sql;
import java.util.stream.Collectors;

/**
 * The golden rows of an entity whose every record stands for itself (event), as a view: nothing that grows with the logs is copied.
 *
 * <p>The id is the first 60 bits of an MD5 over a secret of this database, mapping, scope and source key: the same each night, positive,
 * and no way back to the source key, which may hold a person's number. Ten million rows collide with a probability of 1 in 20,000.
 */
public final class GoldenView {

    /** The name in {@code weir.meta} of the secret; never published. */
    static final String SALT = "id_salt";

    private GoldenView() {}

    /**
     * The golden id of a record, as SQL.
     *
     * @param record an alias of {@code record.<entity>}
     */
    public static String id(String record) {
        return """
                ('0x' || substr(md5(concat_ws(chr(31), (SELECT value FROM weir.meta WHERE name = '%1$s'),
                    %2$s.mapping, %2$s.scope, %2$s.source_key)), 1, 15))::BIGINT""".formatted(SALT, record);
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
        return """
                SELECT %s AS %s%s,
                  r.as_of
                FROM %s AS r%s""".formatted(
                        id("r"), Sql.name(EntityTables.id(entity)), fields, Sql.name("record", entity.name()), joins);
    }

    private static String value(Field field) {
        String name = Sql.name(field.name());
        return field.type() == FieldType.REFERENCE
                ? ",\n  " + new ReferenceJoin("r", field).goldenId() + " AS " + name
                : ",\n  r." + name;
    }
}
