package dev.weir.store;

import dev.weir.schema.Field;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;

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
        return SqlTemplate.of("""

                LEFT JOIN weir.link AS ${link}
                  ON ${link}.entity = ${target} AND ${link}.mapping = ${record}.mapping AND ${link}.scope = ${record}.scope
                  AND ${link}.source_key = CASE WHEN starts_with(${reference}, 'key:') THEN substr(${reference}, 5) END
                LEFT JOIN weir.identity AS ${identity} ON ${identity}.entity = ${target}
                  AND ${identity}.reference = CASE WHEN NOT starts_with(${reference}, 'key:') THEN ${reference} END""")
                .sql("link", link())
                .sql("identity", identity())
                .text("target", target())
                .sql("record", record)
                .sql("reference", reference())
                .sql();
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
