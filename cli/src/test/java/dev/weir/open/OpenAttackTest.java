package dev.weir.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Position;
import dev.weir.problem.TextLayout;
import dev.weir.schema.FactView;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.schema.Title;
import dev.weir.store.ScratchDatabase;
import dev.weir.store.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The attacker knows everybody: name, community, age band, and who came or left on which night; all that he does not know is who is paid a
 * subsidy. He has the counts of the paid and of all by community and age, at the finest step, of three releases; and, as other feeds may show
 * them, the same by street, by district and without the age, as well as all that is not withheld of them. He is certain of somebody where a cell
 * counts one person, where all of a cell are paid, where one person alone came to a cell and its count of the paid rose or stayed, or where a
 * total less the cells beside it leaves one number for a cell that is withheld. There is no audience of reports that everybody may read.
 */
class OpenAttackTest {

    /** A published count can be the true one with any noise. */
    private static final int DOUBT = 2 * Perturbation.MOST;

    /** As many as the demo has, of 40 communities in 8 streets; one of ten is paid, in three communities all of the oldest. */
    private static final String PEOPLE =
            "CREATE TABLE person AS SELECT i AS person_id, 'c' || (i % 40) AS community, 's' || (i % 8) AS street, CASE WHEN i % 51 = 0 THEN '80+' ELSE '15-79'"
                    + " END AS age_band, hash(i) % 10 = 0 OR (i % 40 < 3 AND i % 51 = 0) AS paid, CASE WHEN hash(i, 7) % 60 = 0 THEN 2 WHEN hash(i, 8)"
                    + " % 60 = 0 THEN 3 ELSE 1 END AS since FROM range(10570) AS r(i)";

    @TempDir
    private Path folder;

    private Connection connection;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        connection = ScratchDatabase.open(false);
        session = new Session(connection);
        session.execute(PEOPLE);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void withoutTheWallHeFindsPeopleAndWithItNone() throws SQLException {
        assertThat(found("n", 1, 0)).isGreaterThan(10);
        assertThat(found("published", 10, DOUBT)).isZero();
    }

    /**
     * How many he is certain of.
     *
     * @param count which column he is given: {@code n} is the wall switched off
     * @param threshold of the cells
     * @param doubt how far a difference of two given counts can be from the true one
     */
    private long found(String count, int threshold, int doubt) throws SQLException {
        for (int night = 1; night <= 3; night++) {
            given(night, "everybody", "SELECT * FROM person WHERE since <= " + night, count, threshold);
            given(night, "the_paid", "SELECT * FROM person WHERE paid AND since <= " + night, count, threshold);
        }
        long alone = session.number(
                "SELECT count(*) FROM the_paid_3 WHERE given IS NOT NULL AND given + " + doubt / 2 + " <= 1");
        long whole = session.number("SELECT count(*) FROM everybody_3 AS e JOIN the_paid_3 AS p USING (area, age)"
                + " WHERE p.given - " + doubt / 2 + " >= e.given + " + doubt / 2);
        long came = 0;
        for (int night = 2; night <= 3; night++) {
            came += session.number(
                    "SELECT count(*) FROM (SELECT community AS area, age_band AS age FROM person WHERE since = " + night
                            + " GROUP BY ALL HAVING count(*) = 1) AS newcomer JOIN the_paid_" + night
                            + " AS after USING (area, age) JOIN the_paid_"
                            + (night - 1) + " AS before USING (area, age) WHERE after.given - before.given - " + doubt
                            + " >= 1 OR after.given - before.given + " + doubt + " <= 0");
        }
        return alone + whole + came;
    }

    @Test
    void noTotalLeavesOneNumberForAWithheldCellUnlessTheCountsAreTrue() throws SQLException {
        List<List<String>> totals = List.of(
                List.of("street", "age_band"),
                List.of("'all'", "age_band"),
                List.of("community", "'all'"),
                List.of("'all'", "'all'"));
        long withTrueCounts = 0;
        for (List<String> total : totals) {
            withTrueCounts += complements(total, "CASE WHEN n >= 10 THEN n END", 0);
            assertThat(complements(total, "published", Perturbation.MOST))
                    .as(total.toString())
                    .isZero();
        }
        assertThat(withTrueCounts).isPositive();
    }

    /**
     * How often the withheld cells of a total have one possible sum only, by the bounds that each total and the cells beside them set: what a linear program
     * finds where every cell is in one total.
     *
     * @param total what the other feed counts by
     * @param noise the most by which a given count differs from the true one
     */
    private long complements(List<String> total, String count, int noise) throws SQLException {
        String paid = "SELECT * FROM person WHERE paid";
        give("cells", paid, List.of("community", "age_band"), count, 10);
        give("totals", paid, total, count, 10);
        session.execute("CREATE OR REPLACE TABLE placed AS SELECT cells.*, " + total.get(0) + " AS total_area, "
                + total.get(1) + " AS total_age FROM (SELECT *, area AS community, age AS age_band FROM cells) AS cells"
                + " JOIN (SELECT DISTINCT community, street FROM person) USING (community)");
        return session.number("SELECT count(*) FROM ("
                + "SELECT any_value(t.given) AS total, sum(p.given) AS shown, count(p.given) AS cells, count(*) - count(p.given) AS missing"
                + " FROM placed AS p JOIN totals AS t ON t.area = p.total_area AND t.age = p.total_age WHERE t.given IS NOT NULL GROUP BY t.area, t.age"
                + ") WHERE missing > 0 AND greatest(missing, total - shown - " + noise
                + " * (cells + 1)) >= least(missing * "
                + (9 + noise) + ", total - shown + " + noise + " * (cells + 1))");
    }

    @Test
    void repeatedReleasesAverageNothingOut() throws SQLException {
        found("published", 10, DOUBT);
        long same = session.number(
                "SELECT count(*) FROM the_paid_1 AS a JOIN the_paid_2 AS b USING (area, age) WHERE a.given IS NOT NULL"
                        + " AND (area, age) NOT IN (SELECT (community, age_band) FROM person WHERE paid AND since = 2)");
        long moved = session.number("SELECT count(*) FROM the_paid_1 AS a JOIN the_paid_2 AS b USING (area, age)"
                + " WHERE a.given IS DISTINCT FROM b.given"
                + " AND (area, age) NOT IN (SELECT (community, age_band) FROM person WHERE paid AND since = 2)");
        assertThat(same).isGreaterThan(10);
        assertThat(moved).isZero();
    }

    /**
     * A number that changes proves that somebody came or went, as an unchanged set keeps its number. So he looks for numbers that differ
     * between the releases of three nights: all that leaves, made as Weir makes it, of a feed that is given away once a year.
     */
    @Test
    void threeNightsWithinOneRhythmShowHimOneReleaseAndNoNumberThatChanges() throws Exception {
        assertThat(changedNumbers("yearly", 1)).isZero();
        assertThat(changedNumbers("yearly", 300)).isPositive();
        assertThat(changedNumbers("daily", 1)).isPositive();
    }

    /**
     * How many numbers differ between two releases of three.
     *
     * @param days between two nights
     */
    private long changedNumbers(String rhythm, int days) throws Exception {
        Path given = Files.createTempDirectory(folder, rhythm);
        Set<String> numbers = new HashSet<>();
        Set<String> cells = new HashSet<>();
        for (int night = 1; night <= 3; night++) {
            LocalDate day = LocalDate.of(2026, 3, 1).plusDays((long) night * days);
            ThePaid.giveAway(PEOPLE, given, "SELECT * FROM person WHERE paid AND since <= " + night, rhythm, day);
            try (Stream<Path> files = Files.walk(given.resolve("feeds"))) {
                for (Path csv :
                        files.filter(file -> file.toString().endsWith(".csv")).toList()) {
                    for (String row : Files.readAllLines(csv)) {
                        numbers.add(row);
                        cells.add(row.replaceFirst(",[^,]*,[^,]*$", ""));
                    }
                }
            }
        }
        assertThat(cells).hasSizeGreaterThan(40);
        return numbers.size() - cells.size();
    }

    private void given(int night, String name, String people, String count, int threshold) throws SQLException {
        give(name + "_" + night, people, List.of("community", "age_band"), count, threshold);
    }

    private void give(String name, String people, List<String> by, String count, int threshold) throws SQLException {
        session.execute("CREATE OR REPLACE TEMP TABLE open_secret AS SELECT 'a secret of the district' AS value");
        Map<String, String> step = new LinkedHashMap<>();
        step.put("area", by.get(0));
        step.put("age", by.get(1));
        CountTable table = new CountTable(
                name, name, "person_id", Optional.empty(), "people", threshold, Optional.empty(), List.of(step));
        session.execute("CREATE OR REPLACE TABLE " + name + " AS SELECT area, age, " + count + " AS given FROM ("
                + CellCounts.sql(table, step, "(" + people + ")", "resident") + ")");
    }

    @Test
    void theOpenFileHoldsNoTrueCount() throws SQLException {
        session.execute("ATTACH ':memory:' AS open_data");
        Field person = new Field(
                "person_id",
                FieldType.INTEGER,
                Optional.empty(),
                Optional.empty(),
                new Title("Person", "人"),
                PrivacyClass.PERSONAL,
                Optional.empty(),
                false);
        FactView view = new FactView(
                "counted_person",
                new Title("People", "人"),
                new Title("All", "全部"),
                "SELECT * FROM person",
                TextLayout.from(Position.of("counted_person.yaml")),
                List.of(person),
                Map.of(),
                Map.of(),
                false);
        CountTable table = new CountTable(
                "people",
                "counted_person",
                "person_id",
                Optional.empty(),
                "people",
                10,
                Optional.empty(),
                List.of(Map.of("area", "community")));
        new OpenTables(
                        new Schema(Map.of(), Map.of(), "").with(List.of(view)),
                        new OpenSecret("x"),
                        (entity, id) -> "true")
                .fill(session, "open_data", List.of(table), LocalDateTime.of(2026, 9, 1, 2, 0));

        assertThat(session.rows(
                        "SELECT column_name FROM duckdb_columns() WHERE database_name = 'open_data' AND table_name = 'people' ORDER BY"
                                + " column_index",
                        row -> row.getString(1)))
                .containsExactly("area", "people", "note");
        assertThat(session.number(
                        "SELECT count(*) FROM duckdb_tables() WHERE table_name IN ('open_cells', 'open_secret')"))
                .isZero();
    }
}
