package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Position;
import dev.weir.resolve.Decision.Kind;
import dev.weir.resolve.Decision.Side;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A family that moves from one community's ledger to another's stays one household. */
class MovedRecordsTest {

    private static final String CIVIL = "civil-affairs";
    private static final String PAID =
            "SELECT event.event_type, household_id, household.ended_on FROM event JOIN household ON household_id = household ORDER BY 1";

    @TempDir
    Path folder;

    private District district;

    @BeforeEach
    void open() {
        district = new District(folder);
        district.update("INSERT INTO weir.load (load_id, status, as_of) VALUES (7, 'done', TIMESTAMP '2026-11-01')");
        district.state("household", CIVIL, "东", "E01", "household_no", "E01", "household_type", "benefit");
        district.state("event", CIVIL, "东", "p10", "event_type", "10", "household", "key:E01");
        district.resolve();
        district.update("UPDATE history.household SET until_load = 7");
    }

    @AfterEach
    void close() {
        district.close();
    }

    private void arrives(String scope, String key, String no) {
        district.state("household", CIVIL, scope, key, "household_no", no, "household_type", "benefit");
        district.state("event", CIVIL, scope, "p11", "event_type", "11", "household", "key:" + key);
        district.resolve();
    }

    @Test
    void itKeepsItsIdAndItsPaymentsAreThoseOfOneHousehold() {
        arrives("西", "E01", "E01");

        assertThat(district.rows(PAID)).containsExactly("10 | 1 | null", "11 | 1 | null");
        assertThat(district.rows("SELECT household_no FROM household")).containsExactly("E01");
        assertThat(district.rows("SELECT * FROM weir.id_change")).isEmpty();
    }

    @Test
    void itKeepsItsIdWhenItMovesBackAndForth() {
        arrives("西", "E01", "E01");
        district.update("UPDATE history.household SET until_load = 8 WHERE scope = '西'");
        district.state("household", CIVIL, "南", "E01", "household_no", "E01", "household_type", "benefit");
        district.resolve();
        district.resolve();

        assertThat(district.rows(PAID)).containsExactly("10 | 1 | null", "11 | 1 | null");
        assertThat(district.rows("SELECT scope, golden_id FROM weir.assigned WHERE entity = 'household' ORDER BY 1"))
                .containsExactly("东 | 1", "南 | 1", "西 | 1");
    }

    @Test
    void oneKeyOfTwoLedgersWithoutAnEqualNumberMeansTwoFamilies() {
        arrives("西", "E01", "W77");

        assertThat(district.rows(PAID)).containsExactly("10 | 1 | 2026-11-01", "11 | 2 | null");
    }

    @Test
    void anotherKeyMeansAnotherRecord() {
        arrives("西", "E02", "E01");

        assertThat(district.rows(PAID)).containsExactly("10 | 1 | 2026-11-01", "11 | 2 | null");
    }

    @Test
    void aPersonsDecisionKeepsThemApart() {
        district.decide(new Decision(
                Kind.DIFFERENT,
                "household",
                new Side(CIVIL, "西", "E01"),
                Optional.of(new Side(CIVIL, "东", "E01")),
                Optional.empty(),
                Optional.empty(),
                "clerk",
                LocalDate.of(2026, 1, 2),
                "asked them",
                Position.of("decisions/test.csv")));
        arrives("西", "E01", "E01");

        assertThat(district.rows(PAID)).containsExactly("10 | 1 | 2026-11-01", "11 | 2 | null");
    }

    @Test
    void aVetoKeepsThemApart() {
        district.state(
                "resident",
                CIVIL,
                "东",
                "r1",
                "id_number",
                "330203196001011234",
                "name",
                "Wang",
                "born_on",
                "1960-01-01");
        district.resolve();
        district.update("UPDATE history.resident SET until_load = 7");
        district.state(
                "resident",
                CIVIL,
                "西",
                "r1",
                "id_number",
                "330203196001011234",
                "name",
                "Wang",
                "born_on",
                "1990-01-01");
        district.resolve();

        assertThat(district.rows("SELECT golden_id FROM weir.assigned WHERE entity = 'resident' ORDER BY 1"))
                .containsExactly("1", "2");
    }
}
