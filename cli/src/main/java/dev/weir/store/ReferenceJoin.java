package dev.weir.store;

import dev.weir.schema.Field;
import dev.weir.sql.Sql;

/**
 * Follows a reference field of records to the golden row that it leads to, as SQL: {@code key:<source key>} among the links of the record's
 * own ledger, any other among the identities. The one place where that is said.
 *
 * @param record the alias of a table with {@code mapping}, {@code scope} and the field
 * @param field a reference
 */
public record ReferenceJoin(String record, Field field) {

    /** The joins, to follow the FROM clause; no record becomes two by them. */
    public String joins() {
        return """

                LEFT JOIN weir.link AS %1$s ON %1$s.entity = %3$s AND %1$s.mapping = %5$s.mapping AND %1$s.scope = %5$s.scope
                  AND %1$s.source_key = CASE WHEN starts_with(%4$s, 'key:') THEN substr(%4$s, 5) END
                LEFT JOIN weir.identity AS %2$s ON %2$s.entity = %3$s
                  AND %2$s.reference = CASE WHEN NOT starts_with(%4$s, 'key:') THEN %4$s END""".formatted(link(), identity(), Sql.literal(target()), reference(), record);
    }

    /** The golden id; null where the reference leads nowhere. */
    public String goldenId() {
        return "coalesce(%s.golden_id, %s.golden_id)".formatted(link(), identity());
    }

    /** The reference as the record has it. */
    public String reference() {
        return record + "." + Sql.name(field.name());
    }

    private String target() {
        return field.target().orElseThrow(() -> new IllegalStateException("reference without entity: " + field.name()));
    }

    private String link() {
        return Sql.name("link " + field.name());
    }

    private String identity() {
        return Sql.name("identity " + field.name());
    }
}
