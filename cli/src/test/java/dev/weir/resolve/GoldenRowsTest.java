package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenRowsTest {

    private static final String NEW = "2026-01-01 00:00:00";
    private static final String OLD = "2023-06-01 00:00:00";

    @TempDir
    Path folder;

    private District district;

    @BeforeEach
    void open() {
        district = new District(folder);
        district.update("INSERT INTO weir.run (run_id, started_at) VALUES (1, '2026-02-01'), (2, '2026-02-02')");
    }

    @AfterEach
    void close() {
        district.close();
    }

    @Test
    void theFirstDepartmentInTheOrderCountsAndNullNeverBeatsAValue() {
        household(NEW, "civil-affairs", "head_name", "Zhao", "head_id_number", "330203196001011234");
        household(OLD, "police", "head_name", "Wang");
        district.resolve();
        assertThat(district.rows("SELECT head_name, head_id_number, as_of FROM household"))
                .containsExactly("Wang | 330203196001011234 | 2026-01-01 00:00:00.0");
    }

    @Test
    void aFieldsOwnOrderCountsBeforeTheEntitys() {
        household(NEW, "police", "phone", "1");
        household(NEW, "civil-affairs", "phone", "2");
        district.resolve();
        assertThat(district.rows("SELECT phone FROM household")).containsExactly("2");
    }

    @Test
    void aStatementPastItsAgeLosesToAYounger() {
        household(NEW, "police", "phone", "1");
        household(OLD, "civil-affairs", "phone", "2");
        district.resolve();
        assertThat(district.rows("SELECT phone FROM household")).containsExactly("1");
    }

    @Test
    void anAgedStatementStillCountsWhereThereIsNoOther() {
        household(OLD, "civil-affairs", "phone", "2");
        district.resolve();
        assertThat(district.rows("SELECT phone FROM household")).containsExactly("2");
    }

    @Test
    void aStaleStatementLosesToEveryOther() {
        household(NEW, "police", "head_name", "Wang");
        household(OLD, "property", "head_name", "Zhao");
        district.markStale("household", "police", "", "1");
        district.resolve();
        assertThat(district.rows("SELECT head_name FROM household")).containsExactly("Zhao");
    }

    @Test
    void equalDepartmentsAreDecidedByTheNewestStatement() {
        household(OLD, "a-list", "head_name", "Wang");
        household(NEW, "b-list", "head_name", "Zhao");
        district.resolve();
        assertThat(district.rows("SELECT head_name FROM household")).containsExactly("Zhao");
    }

    @Test
    void aConflictNamesBothSidesAndKeepsTheRunSinceWhichItStands() {
        household(NEW, "police", "head_name", "Wang", "phone", "1");
        household(NEW, "civil-affairs", "head_name", "Zhao", "phone", "2");
        district.resolve();
        district.resolve();
        assertThat(district.rows("SELECT * FROM weir.conflict"))
                .containsExactly("household | 1 | head_name | civil-affairs | Zhao | Wang | police | 1");
        district.change("household", "civil-affairs", "1", "head_name", "Li");
        district.resolve();
        assertThat(district.rows("SELECT value, since FROM weir.conflict")).containsExactly("Li | 3");
        district.change("household", "civil-affairs", "1", "head_name", "Wang");
        district.resolve();
        assertThat(district.rows("SELECT * FROM weir.conflict")).isEmpty();
    }

    @Test
    void differentPlacesOfOneHouseholdAreAConflictByTheirIds() {
        for (String department : new String[] {"police", "civil-affairs"}) {
            district.state("place", department, "", department, "address", department + " road");
            household(NEW, department, "place", "key:" + department);
        }
        district.resolve();
        assertThat(district.rows("SELECT field, value, golden_value FROM weir.conflict"))
                .containsExactly("place | 1 | 2");
    }

    private void household(String asOf, String department, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(new String[] {"household_no", "H1", "household_type", "hukou"}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        district.stateAt(asOf, "household", department, "", "1", all);
    }
}
