package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndedRecordsTest {

    private static final String PAID = """
            SELECT household_no, address, household.ended_on FROM event
            LEFT JOIN household ON household_id = event.household LEFT JOIN place ON place_id = household.place""";

    @TempDir
    Path folder;

    private District district;

    @BeforeEach
    void open() {
        district = new District(folder);
        district.update("INSERT INTO weir.load (load_id, status, as_of) VALUES (7, 'done', TIMESTAMP '2026-09-01')");
        district.state("place", "civil-affairs", "", "door", "address", "a");
        household("civil-affairs", "f1", "H1");
        payment("f1");
        district.resolve();
    }

    @AfterEach
    void close() {
        district.close();
    }

    @Test
    void anEventKeepsTheHouseholdThatHasLeftAndTheHouseholdItsPlace() {
        end("household", "civil-affairs", "f1");
        end("place", "civil-affairs", "door");
        district.resolve();
        assertThat(district.rows(PAID)).containsExactly("H1 | a | 2026-09-01");
        assertThat(district.rows("SELECT * FROM weir.unresolved")).isEmpty();
        assertThat(golden("household")).isZero();
    }

    @Test
    void aHouseholdThatNoEventRefersToIsGone() {
        household("civil-affairs", "f2", "H2");
        district.resolve();
        end("household", "civil-affairs", "f2");
        district.resolve();
        assertThat(district.rows("SELECT household_no FROM household")).containsExactly("H1");
        assertThat(district.rows("SELECT * FROM weir.link WHERE source_key = 'f2'"))
                .isEmpty();
    }

    @Test
    void aHouseholdThatAnotherDepartmentStatesHasNotEnded() {
        household("police", "p1", "H1");
        district.resolve();
        end("household", "civil-affairs", "f1");
        district.resolve();
        assertThat(district.rows(PAID)).containsExactly("H1 | a | null");
        assertThat(golden("household")).isOne();
    }

    @Test
    void whatComesBackHasTheSameIdAndStands() {
        long id = district.id("household", "civil-affairs", "f1");
        end("household", "civil-affairs", "f1");
        district.resolve();
        district.update("UPDATE history.household SET until_load = NULL");
        district.resolve();
        assertThat(district.id("household", "civil-affairs", "f1")).isEqualTo(id);
        assertThat(district.rows(PAID)).containsExactly("H1 | a | null");
    }

    @Test
    void anEndedRecordChangesNoRowThatStands() {
        end("household", "civil-affairs", "f1");
        household("civil-affairs", "f9", "H1");
        district.resolve();
        assertThat(district.rows("SELECT household_no, ended_on FROM household ORDER BY household_id"))
                .containsExactly("H1 | 2026-09-01", "H1 | null");
        assertThat(district.rows("SELECT golden_id FROM weir.identity WHERE reference = 'household_no:H1'"))
                .containsExactly(Long.toString(district.id("household", "civil-affairs", "f9")));
    }

    @Test
    void anIdThatWasJoinedToAnotherSinceIsFollowed() {
        household("police", "p1", "H9");
        district.resolve();
        long older = district.id("household", "civil-affairs", "f1");
        household("civil-affairs", "f9", "H9");
        payment("f9");
        district.resolve();
        end("household", "civil-affairs", "f9");
        district.resolve();
        district.change("household", "police", "p1", "household_no", "H1");
        district.resolve();
        assertThat(district.rows("SELECT DISTINCT household FROM event")).containsExactly(Long.toString(older));
    }

    @Test
    void whichPartOfAnIdThatWasPartedSinceIsMeantIsNotGuessed() {
        household("police", "p1", "H1");
        household("property", "q1", "H1");
        district.resolve();
        end("household", "civil-affairs", "f1");
        district.change("household", "property", "q1", "household_no", "H5");
        district.resolve();
        district.update("UPDATE weir.id_change SET load_id = 7");
        district.resolve();
        assertThat(district.rows("SELECT kind FROM weir.id_change")).containsExactly("split");
        assertThat(district.rows("SELECT household FROM event")).containsExactly("null");
        assertThat(district.rows("SELECT reference FROM weir.unresolved")).containsExactly("key:f1");
    }

    @Test
    void aWithdrawnStatementLeavesNothing() {
        district.update("INSERT INTO weir.load (load_id, status) VALUES (1, 'withdrawn')");
        district.update("UPDATE history.household SET until_load = from_load");
        district.resolve();
        assertThat(district.rows(PAID)).containsExactly("null | null | null");
        assertThat(district.rows("SELECT * FROM household")).isEmpty();
    }

    private long golden(String entity) {
        return district.resolve().entities().stream()
                .filter(count -> count.entity().equals(entity))
                .mapToLong(ResolveSummary.EntityCount::golden)
                .sum();
    }

    private void household(String department, String key, String number) {
        district.state(
                "household",
                department,
                "",
                key,
                "household_no",
                number,
                "household_type",
                "benefit",
                "place",
                "address:a");
    }

    private void payment(String key) {
        district.state("event", "civil-affairs", "", "e-" + key, "household", "key:" + key);
    }

    private void end(String entity, String department, String key) {
        district.update(
                "UPDATE history." + entity + " SET until_load = 7 WHERE department = ? AND source_key = ?",
                department,
                key);
    }
}
