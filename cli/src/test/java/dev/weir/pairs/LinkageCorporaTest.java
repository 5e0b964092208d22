package dev.weir.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.match.Comparison;
import dev.weir.match.Comparison.Field;
import dev.weir.match.Estimation;
import dev.weir.match.FieldType;
import dev.weir.match.Linkage;
import dev.weir.match.Model;
import dev.weir.store.ScratchDatabase;
import dev.weir.store.Session;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Public sets with known truth, of which is said only which column holds what; only where {@code WEIR_CORPORA} names the folder. */
@EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
class LinkageCorporaTest {

    private static final Path FOLDER =
            Path.of(Optional.ofNullable(System.getenv("WEIR_CORPORA")).orElse("."), "linkage");

    private static final Comparison FEBRL = new Comparison(List.of(
            new Field("given_name", FieldType.NAME),
            new Field("surname", FieldType.NAME),
            new Field("street_number", FieldType.NUMBER),
            new Field("address_1", FieldType.TEXT),
            new Field("address_2", FieldType.TEXT),
            new Field("suburb", FieldType.TEXT),
            new Field("postcode", FieldType.CODE),
            new Field("state", FieldType.CATEGORY),
            new Field("date_of_birth", FieldType.DATE),
            new Field("soc_sec_id", FieldType.ID)));

    private static final Comparison FAKE = new Comparison(List.of(
            new Field("first_name", FieldType.NAME),
            new Field("surname", FieldType.NAME),
            new Field("dob", FieldType.DATE),
            new Field("city", FieldType.TEXT),
            new Field("email", FieldType.EMAIL)));

    @Test
    void findsThePersonsOfTheFirstFebrlSet() throws Exception {
        Result result = link("febrl1", FEBRL, row -> person(row.get("rec_id")));
        assertThat(result.at(0.99)).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void findsThePersonsOfTheSecondFebrlSet() throws Exception {
        Result result = link("febrl2", FEBRL, row -> person(row.get("rec_id")));
        assertThat(result.at(0.99)).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void findsThePersonsOfAThousandInventedRecords() throws Exception {
        Result result = link("fake_1000", FAKE, row -> row.get("cluster"));
        assertThat(result.best()).isGreaterThanOrEqualTo(0.96);
        assertThat(result.at(0.99)).isGreaterThanOrEqualTo(0.93);
    }

    private static String person(String id) {
        return id.split("-")[1];
    }

    /** F1 by probability. */
    private record Result(Map<Double, Double> byProbability) {
        double at(double probability) {
            return byProbability.get(probability);
        }

        double best() {
            return byProbability.values().stream().max(Double::compare).orElseThrow();
        }
    }

    private static Result link(String set, Comparison comparison, Function<CSVRecord, String> truth) throws Exception {
        List<CSVRecord> records = read(set);
        try (Connection connection = ScratchDatabase.open(true)) {
            Session session = new Session(connection);
            fill(session, comparison, records);
            PairTables tables = new PairTables(session, comparison, false);
            tables.prepare("SELECT * FROM stated");
            tables.find(tables.plan());
            Model model =
                    new Estimation(comparison, tables.candidates(), tables.allPairs()).learn(tables.ofOneLedger(), 3);
            tables.weigh(model, tables.candidates());
            List<Linkage.Pair> pairs = session.rows(
                    "SELECT a, b, weight FROM pair_candidate JOIN pair_weight USING (pattern) WHERE weight >= -10 ORDER BY weight DESC, a, b",
                    row -> new Linkage.Pair(row.getInt(1), row.getInt(2), row.getDouble(3)));
            String[] persons = records.stream().map(truth).toArray(String[]::new);
            Map<Double, Double> measured = new HashMap<>();
            System.out.printf(
                    "%s: %d records, %d candidates, %.0f matches expected%n",
                    set, records.size(), tables.candidates().pairs(), model.matches() * tables.allPairs());
            for (double probability : new double[] {0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999}) {
                int[] clusters = Linkage.clusters(records.size(), pairs, Model.weightOf(probability));
                measured.put(probability, score(set, probability, clusters, persons));
            }
            return new Result(measured);
        }
    }

    private static double score(String set, double probability, int[] clusters, String[] persons) {
        long linked = pairs(IntStream.of(clusters).boxed().toList());
        long true_ = pairs(Arrays.asList(persons));
        long right = pairs(IntStream.range(0, persons.length)
                .mapToObj(node -> clusters[node] + "|" + persons[node])
                .toList());
        double precision = (double) right / linked;
        double recall = (double) right / true_;
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                "%s p >= %.3f: pairs %d, linked %d, right %d, precision %.4f, recall %.4f, F1 %.4f%n",
                set, probability, true_, linked, right, precision, recall, f1);
        return f1;
    }

    private static long pairs(List<?> groups) {
        return groups.stream().collect(Collectors.groupingBy(group -> group, Collectors.counting())).values().stream()
                .mapToLong(size -> size * (size - 1) / 2)
                .sum();
    }

    private static List<CSVRecord> read(String set) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (Reader text = Files.newBufferedReader(FOLDER.resolve(set + ".csv"), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        }
    }

    private static void fill(Session session, Comparison comparison, List<CSVRecord> records) throws SQLException {
        List<String> names = comparison.fields().stream().map(Field::name).toList();
        session.execute("CREATE TEMP TABLE stated (node INTEGER, ledger INTEGER, "
                + names.stream().map(name -> name + " VARCHAR").collect(Collectors.joining(", ")) + ")");
        String places = ", ?".repeat(names.size());
        session.connection().setAutoCommit(false);
        try (PreparedStatement insert =
                session.connection().prepareStatement("INSERT INTO stated VALUES (?, 0" + places + ")")) {
            List<String> row = new ArrayList<>();
            for (int node = 0; node < records.size(); node++) {
                insert.setInt(1, node);
                for (int field = 0; field < names.size(); field++) {
                    insert.setString(field + 2, records.get(node).get(names.get(field)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        session.connection().commit();
        session.connection().setAutoCommit(true);
    }
}
