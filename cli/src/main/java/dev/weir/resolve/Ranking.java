package dev.weir.resolve;

import dev.weir.schema.Authority;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.time.Period;

/**
 * Which statement about a golden row counts most, as SQL: for the resolve, which picks the values, and for whoever asks later where a value
 * comes from. A stale statement comes after every other, one past the field's {@code max_age} after every younger, then the departments'
 * order counts, then the newest {@code as_of}, then mapping, scope and source key.
 */
public final class Ranking {

    private static final String RECENCY = "weir_recency";

    private final String now;

    /** @param now the time against which {@code max_age} is measured, as text */
    Ranking(String now) {
        this.now = now;
    }

    /** As the golden rows that stand were ranked: by the time at which they were made, not by today's. */
    public static Ranking ofLastResolve(Session session) throws SQLException {
        return new Ranking(ResolveState.madeAt(session)
                .orElse(session.text("SELECT CAST(current_localtimestamp() AS VARCHAR)")
                        .orElseThrow()));
    }

    /**
     * The column that {@link #rank} needs besides {@code department}, {@code stale} and {@code as_of}: the newest statement has the smallest.
     *
     * @param order that of mapping, scope and source key: it decides among statements of one moment
     */
    public static String recency(String order) {
        return "row_number() OVER (ORDER BY as_of DESC NULLS LAST, " + order + ") AS " + RECENCY;
    }

    /**
     * One number for a statement; the smallest counts most.
     *
     * @param statement the alias of the statements
     */
    public String rank(String statement, Entity entity, Field field) {
        return rank(statement, authority(entity, field));
    }

    String rank(String statement, Authority authority) {
        String aged = authority
                .maxAge()
                .map(age -> "CASE WHEN coalesce(%s.as_of < %s, true) THEN 1 ELSE 0 END"
                        .formatted(statement, before(now, age)))
                .orElse("0");
        return SqlTemplate.of(
                        "  ((CASE WHEN ${statement}.stale THEN 2 ELSE 0 END + ${aged}) * 65536 + ${trust}) * CAST(4294967296 AS BIGINT) + ${statement}.${recency}")
                .sql("statement", statement)
                .sql("aged", aged)
                .sql("trust", NodeTable.trust(statement + ".department", authority.departments()))
                .sql("recency", RECENCY)
                .sql();
    }

    /** The moment before which a statement is older than this age at a time given as text. */
    static String before(String now, Period age) {
        return "TIMESTAMP %s - to_months(%d) - to_days(%d)"
                .formatted(Sql.literal(now), age.toTotalMonths(), age.getDays());
    }

    /** The field's own; where it names no departments, the entity's order with the field's age. */
    static Authority authority(Entity entity, Field field) {
        return field.authority()
                .map(own -> own.departments().isEmpty()
                        ? new Authority(entity.authority().departments(), own.maxAge())
                        : own)
                .orElse(entity.authority());
    }
}
