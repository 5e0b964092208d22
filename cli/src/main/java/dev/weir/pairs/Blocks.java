package dev.weir.pairs;

import dev.weir.pairs.CompiledFields.Key;
import dev.weir.sql.SqlTemplate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records that are equal in a set of keys. */
final class Blocks {

    /** So many sets are counted by one statement. */
    static final int AT_ONCE = 20;

    private final List<Key> keys;
    private final boolean distinct;

    Blocks(List<Key> keys, boolean distinct) {
        this.keys = keys;
        this.distinct = distinct;
    }

    /** {@code number, pairs}: how many pairs a set gives. */
    String count(int number, List<Integer> set) {
        return SqlTemplate.of("""
                SELECT ${number}, coalesce(sum(${pairs}), 0)::BIGINT
                FROM (
                  SELECT sum(n)::BIGINT AS n, sum(n * n)::BIGINT AS within
                  FROM (SELECT ${names}, ledger, count(*) AS n FROM (${records}) GROUP BY ALL)
                  GROUP BY ${names}
                )""")
                .number("number", number)
                .sql("pairs", distinct ? "(n * n - within) // 2" : "n * (n - 1) // 2")
                .sql("names", names(set))
                .sql("records", records(set))
                .sql();
    }

    /**
     * {@code a, b}: the pairs of a set, a before b.
     *
     * @param of a table of the nodes of which each pair has at least one; empty: all pairs
     */
    String pairs(List<Integer> set, Optional<String> of) {
        return SqlTemplate.of("""
                SELECT least(a.node, b.node) AS a, greatest(a.node, b.node) AS b
                FROM (${records}) AS a JOIN (${records}) AS b USING (${names})
                WHERE ${each}${distinct}""")
                .sql(
                        "each",
                        of.map(table -> "a.node <> b.node AND a.node IN (SELECT node FROM " + table + ")")
                                .orElse("a.node < b.node"))
                .sql("records", records(set))
                .sql("names", names(set))
                .sql("distinct", distinct ? " AND a.ledger <> b.ledger" : "")
                .sql();
    }

    private String records(List<Integer> set) {
        return "SELECT * FROM (SELECT node, ledger, "
                + IntStream.range(0, set.size())
                        .mapToObj(index -> keys.get(set.get(index)).sql() + " AS k" + index)
                        .collect(Collectors.joining(", "))
                + " FROM pair_value) WHERE "
                + IntStream.range(0, set.size())
                        .mapToObj(index -> "k" + index + " IS NOT NULL")
                        .collect(Collectors.joining(" AND "));
    }

    private static String names(List<Integer> set) {
        return IntStream.range(0, set.size()).mapToObj(index -> "k" + index).collect(Collectors.joining(", "));
    }
}
