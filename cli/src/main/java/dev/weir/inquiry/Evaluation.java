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
              UNION ALL
              ${by_threshold}
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

    /** Pairs that likeness alone would link from a probability on, before guards and clusters. */
    private static final String THRESHOLDS = """
            SELECT known.entity, 'probability' AS part, 'from ' || least AS name, 'true' AS kind, sum(n * (n - 1) // 2)::HUGEINT AS pairs
            FROM (SELECT entity, thing, count(*) AS n FROM known GROUP BY ALL) AS known JOIN threshold ON true
            WHERE known.entity IN (SELECT entity FROM weir.match_pair) GROUP BY ALL
            UNION ALL
            SELECT entity, 'probability', 'from ' || least, 'linked', count(*)
            FROM weighed JOIN threshold ON weight >= log2(least / (1 - least)) GROUP BY ALL
            UNION ALL
            SELECT entity, 'probability', 'from ' || least, 'right', count(*)
            FROM weighed JOIN threshold ON weight >= log2(least / (1 - least)) WHERE is_right GROUP BY ALL""";

    /** What the model itself expects of the pairs that it has weighed. */
    private static final String ESTIMATE = """
            WITH chance AS (SELECT entity, weight, 1 / (1 + 2 ** -weight) AS p FROM weir.match_pair WHERE ? IN ('', entity)),
            threshold AS (SELECT unnest([0.5, 0.9, 0.99, 0.999]) AS least)
            SELECT entity, 'from ' || least AS probability, count(*) FILTER (WHERE p >= least) AS pairs,
              round(sum(p) FILTER (WHERE p >= least), 1) AS expected_right,
              round(sum(p) FILTER (WHERE p >= least) / nullif(count(*) FILTER (WHERE p >= least), 0), 6) AS expected_precision,
              round(sum(p) FILTER (WHERE p >= least) / sum(p), 4) AS expected_recall
            FROM chance JOIN threshold ON true GROUP BY entity, least ORDER BY entity, least""";

    private static final String MISSES = """
            SELECT a.entity, a.thing, a.mapping AS mapping_a, a.scope AS scope_a, a.source_key AS key_a, a.golden_id AS golden_a,
              b.mapping AS mapping_b, b.scope AS scope_b, b.source_key AS key_b, b.golden_id AS golden_b,
              pair.weight
            FROM known AS a JOIN known AS b USING (entity, ${same})
            LEFT JOIN weir.match_pair AS pair ON pair.entity = a.entity AND mapping_a = a.mapping AND scope_a = a.scope AND key_a = a.source_key
              AND mapping_b = b.mapping AND scope_b = b.scope AND key_b = b.source_key
            WHERE a.${other} <> b.${other} AND (a.mapping, a.scope, a.source_key) < (b.mapping, b.scope, b.source_key)
            QUALIFY row_number() OVER (PARTITION BY a.entity ORDER BY pair.weight NULLS FIRST, a.mapping, a.scope, a.source_key,
              b.mapping, b.scope, b.source_key) <= ${worst}
            ORDER BY a.entity, pair.weight NULLS FIRST, mapping_a, scope_a, key_a, mapping_b, scope_b, key_b""";

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
        session.execute("CREATE OR REPLACE TEMP TABLE threshold AS SELECT unnest([0.5, 0.9, 0.99, 0.999]) AS least");
        session.execute("""
                CREATE OR REPLACE TEMP TABLE weighed AS
                SELECT pair.entity, pair.weight, a.thing = b.thing AS is_right
                FROM weir.match_pair AS pair
                JOIN known AS a ON a.entity = pair.entity AND a.mapping = mapping_a AND a.scope = scope_a AND a.source_key = key_a
                JOIN known AS b ON b.entity = pair.entity AND b.mapping = mapping_b AND b.scope = scope_b AND b.source_key = key_b
                WHERE a.thing IS NOT NULL AND b.thing IS NOT NULL""");
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
                .sql("by_threshold", THRESHOLDS)
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

    /**
     * What the model expects, where nobody has written down who is who: {@code entity, probability, pairs, expected_right, expected_precision,
     * expected_recall}; pairs before guards and clusters.
     */
    public static Question estimate(Optional<String> entity) {
        return Question.of(ESTIMATE, entity.orElse(""));
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
