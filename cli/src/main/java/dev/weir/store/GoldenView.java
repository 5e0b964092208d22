package dev.weir.store;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.sql.Sql;
import java.util.stream.Collectors;

/**
 * The golden rows of an entity whose every record stands for itself (event), as a view: nothing that grows with the logs is copied. A
 * reference {@code key:…} is found among the links of its own ledger, any other among the identities.
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
                .map(GoldenView::joins)
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
                ? ",\n  coalesce(%s.golden_id, %s.golden_id) AS %s".formatted(link(field), identity(field), name)
                : ",\n  r." + name;
    }

    private static String joins(Field field) {
        String name = Sql.name(field.name());
        String target = Sql.literal(field.target().orElseThrow());
        return """

                LEFT JOIN weir.link AS %1$s ON %1$s.entity = %3$s AND %1$s.mapping = r.mapping AND %1$s.scope = r.scope
                  AND %1$s.source_key = CASE WHEN starts_with(r.%4$s, 'key:') THEN substr(r.%4$s, 5) END
                LEFT JOIN weir.identity AS %2$s ON %2$s.entity = %3$s AND %2$s.reference = r.%4$s""".formatted(link(field), identity(field), target, name);
    }

    private static String link(Field field) {
        return Sql.name("link " + field.name());
    }

    private static String identity(Field field) {
        return Sql.name("identity " + field.name());
    }
}
