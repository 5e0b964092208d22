package dev.weir.pairs;

import dev.weir.match.BlockPlan;
import dev.weir.match.Comparison;
import dev.weir.match.Model;
import dev.weir.match.Patterns;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The temporary tables by which the records of one entity are compared: values, candidate pairs and their weights. */
public final class PairTables {

    /** So many pairs a record may be worth for each set of keys. */
    private static final long PAIRS_PER_RECORD = 10;

    /** So many pairs are always worth while. */
    private static final long SMALL = 50_000;

    /** How many pairs of one ledger tell what agrees by chance. */
    private static final long SAMPLE = 200_000;

    private final Session session;
    private final CompiledFields fields;
    private final boolean distinct;

    /** @param distinct whether a ledger holds nothing twice; then only pairs of two ledgers are compared */
    public PairTables(Session session, Comparison comparison, boolean distinct) {
        this.session = session;
        this.fields = new CompiledFields(comparison);
        this.distinct = distinct;
    }

    /** @param source a query with {@code node, ledger} and the fields: texts, for addresses lists of texts */
    public void prepare(String source) throws SQLException {
        session.run("records to compare", "CREATE OR REPLACE TEMP TABLE pair_source AS\n" + source);
        Optional<String> names = fields.names();
        if (names.isPresent()) {
            Sounds.load(session);
            session.run("sounds of names", "CREATE OR REPLACE TEMP TABLE pair_sound AS\n" + Sounds.of(names.get()));
        }
        session.run(
                "comparable values",
                SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE pair_value AS
                SELECT source.node, source.ledger,
                  ${values}
                FROM pair_source AS source${joins}""")
                        .sql("values", fields.values())
                        .sql("joins", fields.joins())
                        .sql());
    }

    /** By which sets of keys candidates are found, chosen by counting; the numbers of the keys stay those of the comparison. */
    public List<List<Integer>> plan() throws SQLException {
        List<CompiledFields.Key> keys = fields.keys();
        List<Integer> fieldOf = keys.stream().map(CompiledFields.Key::field).toList();
        long budget = Math.max(SMALL, PAIRS_PER_RECORD * records());
        Blocks blocks = new Blocks(keys, distinct);
        return BlockPlan.<SQLException>choose(fieldOf, budget, sets -> count(blocks, sets));
    }

    /** Finds all candidates: {@code pair_candidate (a, b, pattern)}, a before b. */
    public void find(List<List<Integer>> plan) throws SQLException {
        find(plan, Optional.empty());
    }

    /** Finds the candidates of which at least one node is in a table with the column {@code node}. */
    public void find(List<List<Integer>> plan, String changed) throws SQLException {
        find(plan, Optional.of(changed));
    }

    private void find(List<List<Integer>> plan, Optional<String> of) throws SQLException {
        Blocks blocks = new Blocks(fields.keys(), distinct);
        String pairs = plan.isEmpty()
                ? "SELECT NULL::INTEGER AS a, NULL::INTEGER AS b WHERE false"
                : plan.stream().map(set -> blocks.pairs(set, of)).collect(Collectors.joining("\nUNION\n"));
        session.run(
                "candidate pairs",
                SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE pair_candidate AS
                SELECT a.node AS a, b.node AS b,
                  ${pattern} AS pattern
                FROM (${pairs}) AS pair JOIN pair_value AS a ON a.node = pair.a JOIN pair_value AS b ON b.node = pair.b""")
                        .sql("pattern", fields.pattern())
                        .sql("pairs", pairs)
                        .sql());
    }

    private long[] count(Blocks blocks, List<List<Integer>> sets) throws SQLException {
        long[] pairs = new long[sets.size()];
        for (int begin = 0; begin < pairs.length; begin += Blocks.AT_ONCE) {
            int from = begin;
            int to = Math.min(pairs.length, begin + Blocks.AT_ONCE);
            session.read(
                    row -> pairs[row.getInt(1)] = row.getLong(2),
                    IntStream.range(from, to)
                            .mapToObj(set -> blocks.count(set, sets.get(set)))
                            .collect(Collectors.joining("\nUNION ALL\n")));
        }
        return pairs;
    }

    /** The patterns of the candidates. */
    public Patterns candidates() throws SQLException {
        return count("SELECT pattern, count(*) FROM pair_candidate GROUP BY pattern");
    }

    /** How many records are compared. */
    public long records() throws SQLException {
        return session.number("SELECT count(*) FROM pair_value");
    }

    /** All pairs of which the candidates were chosen. */
    public double allPairs() throws SQLException {
        return session.first(
                        distinct
                                ? "SELECT (sum(n) * sum(n) - sum(n * n)) / 2.0 FROM (SELECT count(*) AS n FROM pair_value GROUP BY ledger)"
                                : "SELECT count(*) * (count(*) - 1) / 2.0 FROM pair_value",
                        row -> row.getDouble(1))
                .orElseThrow();
    }

    /** The patterns of pairs of one ledger, drawn evenly and always the same: each record with those that follow it in a shuffled order. */
    public Patterns ofOneLedger() throws SQLException {
        long records = Math.max(1, records());
        return count(SqlTemplate.of("""
                WITH shuffled AS MATERIALIZED (
                  SELECT node, ledger, count(*) OVER (PARTITION BY ledger) AS records,
                    row_number() OVER (PARTITION BY ledger ORDER BY node * 2654435761 % 4294967296) - 1 AS place
                  FROM pair_value
                ), wanted AS (
                  SELECT node, ledger, records, place, unnest(range(1, least(${steps}, (records - 1) // 2) + 1)) AS far FROM shuffled
                ), pair AS (
                  SELECT one.node AS a, other.node AS b
                  FROM wanted AS one
                  JOIN shuffled AS other ON other.ledger = one.ledger AND other.place = (one.place + far) % one.records
                )
                SELECT ${pattern} AS pattern, count(*)
                FROM pair JOIN pair_value AS a ON a.node = pair.a JOIN pair_value AS b ON b.node = pair.b
                GROUP BY pattern""")
                .number("steps", Math.max(1, SAMPLE / records))
                .sql("pattern", fields.pattern())
                .sql());
    }

    private Patterns count(String query) throws SQLException {
        Map<Long, Long> counted = new TreeMap<>();
        session.read(row -> counted.put(row.getLong(1), row.getLong(2)), query);
        return Patterns.of(counted);
    }

    /**
     * Weighs the candidates: {@code pair_weight (pattern, weight, kept)}.
     *
     * @param candidates their patterns
     */
    public void weigh(Model model, Patterns candidates) throws SQLException {
        session.execute("CREATE OR REPLACE TEMP TABLE pair_weight (pattern BIGINT, weight DOUBLE, kept BOOLEAN)");
        List<String> rows = new ArrayList<>();
        for (long pattern : candidates.patterns()) {
            rows.add("(" + pattern + ", " + model.weight(pattern) + ", " + model.keeps(pattern) + ")");
        }
        if (!rows.isEmpty()) {
            session.run("weights of patterns", "INSERT INTO pair_weight VALUES " + String.join(", ", rows));
        }
    }
}
