package dev.weir.inquiry;

import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How well records are linked, by somebody's own knowledge of which belong together. Two records are a pair; it is true if both mean one
 * thing, linked if both are one golden row, right if both.
 */
public final class Evaluation {

    private static final int WORST = 20;

    /** Counted by groups: pairs are never listed for it. */
    private static final String SCORES = """
            WITH counted AS (
              ${all}
              UNION ALL
              ${by_rule}
              UNION ALL
              ${by_department}
            ), summed AS (
              SELECT entity, part, name, sum(pairs) FILTER (WHERE kind = 'true') AS "true", sum(pairs) FILTER (WHERE kind = 'linked') AS linked,
                sum(pairs) FILTER (WHERE kind = 'right') AS "right"
              FROM counted GROUP BY ALL
            )
            SELECT entity, part, name, coalesce("true", 0)::BIGINT AS "true", coalesce(linked, 0)::BIGINT AS linked,
              coalesce("right", 0)::BIGINT AS "right", round(coalesce("right", 0) / nullif(linked, 0), 4) AS precision,
              round(coalesce("right", 0) / nullif("true", 0), 4) AS recall,
              round(2 * coalesce("right", 0) / (coalesce(linked, 0) + coalesce("true", 0)), 4) AS f1
            FROM summed WHERE coalesce("true", 0) + coalesce(linked, 0) > 0
            ORDER BY entity, part <> 'all', part, name""";

    /** Pairs of a kind within groups, by what both records have. */
    private static final String PAIRS = """
            SELECT one.entity, '${part}' AS part, CASE WHEN one.has = other.has THEN one.has ELSE one.has || ' + ' || other.has END AS name,
              '${kind}' AS kind,
              sum(CASE WHEN one.has = other.has THEN one.n * (one.n - 1) // 2 ELSE one.n * other.n END)::HUGEINT AS pairs
            FROM (${groups}) AS one JOIN (${groups}) AS other USING (entity, ${keys})
            WHERE one.has <= other.has GROUP BY ALL""";

    private static final String MISSES = """
            SELECT a.entity, a.thing, a.mapping AS mapping_a, a.scope AS scope_a, a.source_key AS key_a, a.golden_id AS golden_a,
              b.mapping AS mapping_b, b.scope AS scope_b, b.source_key AS key_b, b.golden_id AS golden_b
            FROM known AS a JOIN known AS b USING (entity, ${same})
            WHERE a.${other} <> b.${other} AND (a.mapping, a.scope, a.source_key) < (b.mapping, b.scope, b.source_key)
            QUALIFY row_number() OVER (PARTITION BY a.entity ORDER BY a.mapping, a.scope, a.source_key, b.mapping, b.scope, b.source_key) <= ${worst}
            ORDER BY ALL""";

    private Evaluation() {}

    /**
     * Makes {@code known}.
     *
     * @param entity only this one
     * @return the records of which nobody has written down who they are; they are left out
     */
    static long prepare(Session session, WhoFile who, Optional<String> entity) throws SQLException {
        who.stage(session);
        session.execute("""
                CREATE OR REPLACE TEMP TABLE known AS
                SELECT link.entity, link.mapping, link.scope, link.source_key, link.golden_id, coalesce(link.rule, 'alone') AS rule,
                  coalesce(sent.department, link.mapping) AS department, who.thing
                FROM weir.link AS link
                LEFT JOIN (SELECT mapping, max(department) AS department FROM weir.load GROUP BY mapping) AS sent ON sent.mapping = link.mapping
                LEFT JOIN who ON who.entity = link.entity AND who.mapping = link.mapping AND who.scope = link.scope
                  AND who.source_key = link.source_key
                WHERE link.ended IS NOT TRUE AND link.entity IN (SELECT entity FROM who) AND link.entity = coalesce(?, link.entity)""", entity.orElse(null));
        long unknown = session.number("SELECT count(*) FROM known WHERE thing IS NULL");
        session.execute("DELETE FROM known WHERE thing IS NULL");
        return unknown;
    }

    /** {@code entity, part, name, true, linked, right, precision, recall, f1}. */
    public static Question scores() {
        return Question.of(SqlTemplate.of(SCORES)
                .sql("all", by("all", "'all'"))
                .sql("by_rule", by("rule", "rule"))
                .sql("by_department", by("departments", "department"))
                .sql());
    }

    private static String by(String part, String has) {
        return String.join(
                "\nUNION ALL\n",
                pairs(part, has, "true", "thing"),
                pairs(part, has, "linked", "golden_id"),
                pairs(part, has, "right", "thing, golden_id"));
    }

    private static String pairs(String part, String has, String kind, String keys) {
        return SqlTemplate.of(PAIRS)
                .sql("part", part)
                .sql("kind", kind)
                .sql("keys", keys)
                .sql("groups", "SELECT entity, " + keys + ", " + has + " AS has, count(*) AS n FROM known GROUP BY ALL")
                .sql();
    }

    /** Records of one thing that are two golden rows. */
    public static Question misses() {
        return Question.of(SqlTemplate.of(MISSES)
                .number("worst", WORST)
                .sql("same", "thing")
                .sql("other", "golden_id")
                .sql());
    }

    /** Records of two things that are one golden row. */
    public static Question wrong() {
        return Question.of(SqlTemplate.of(MISSES.replace("a.thing,", "a.thing AS thing_a, b.thing AS thing_b,"))
                .number("worst", WORST)
                .sql("same", "golden_id")
                .sql("other", "thing")
                .sql());
    }
}
