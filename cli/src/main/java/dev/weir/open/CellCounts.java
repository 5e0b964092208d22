package dev.weir.open;

import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The counts of one step of a ladder, as SQL. A cell's key is the sum of the keys of its things, which are keyed hashes: the same things have
 * the same noise in every table and release, and one thing more or less changes it altogether.
 */
final class CellCounts {

    /** A TEMP table of one row and column {@code value}: the secret, so that it stands in no statement. */
    static final String SECRET = "temp.main.open_secret";

    private CellCounts() {}

    /**
     * One row for each cell that holds something: the columns of the step, {@code n}, and {@code published}, which is {@code n} with its
     * noise, and null where it is withheld: also where
     * the noise makes it less than the threshold, as that would tell that the true one is hardly more.
     *
     * @param source the table's source as SQL
     * @param kind what a thing is, an entity's name: equal things have equal keys in every table
     */
    static String sql(CountTable table, Map<String, String> step, String source, String kind) {
        String cells = step.entrySet().stream()
                .map(column -> "CAST((\n" + column.getValue() + "\n) AS VARCHAR) AS " + Sql.name(column.getKey()))
                .collect(Collectors.joining(", "));
        return SqlTemplate.of("""
                SELECT ${columns}, n, CASE WHEN least(n, n + ${noise}) >= ${threshold} THEN n + ${noise} END AS published
                FROM (
                  SELECT ${columns}, count(*) AS n, CAST((sum(thing_key) % 4294967296) >> 24 AS INTEGER) AS cell_key
                  FROM (SELECT ${columns}, ${key} AS thing_key
                    FROM (SELECT DISTINCT ${cells}, ${unit} AS thing FROM ${source} WHERE ${when})
                    WHERE thing IS NOT NULL)
                  GROUP BY ${columns})
                ORDER BY ALL""")
                .sql("columns", step.keySet().stream().map(Sql::name).collect(Collectors.joining(", ")))
                .number("threshold", table.threshold())
                .sql("noise", Perturbation.sql("cell_key"))
                .sql("key", key(kind))
                .sql("cells", cells)
                .name("unit", table.unit())
                .sql("source", source)
                .sql("when", table.when().map(when -> "(\n" + when + "\n)").orElse("true"))
                .sql();
    }

    /** 32 bits of a keyed hash, as a whole number. */
    private static String key(String kind) {
        return "CAST('0x' || substr(sha256((SELECT value FROM " + SECRET + ") || " + Sql.literal(" " + kind + " ")
                + " || thing), 1, 8) AS BIGINT)";
    }
}
