package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableIdsTest {

    private static final String WANG = "330203196001011234";

    @TempDir
    Path folder;

    private District district;

    @BeforeEach
    void open() {
        district = new District(folder);
    }

    @AfterEach
    void close() {
        district.close();
    }

    @Test
    void theOldestIdSurvivesAMerge() {
        person("civil-affairs", "c1", WANG);
        person("police", "p1", null);
        district.resolve();
        assertThat(district.id("resident", "police", "p1")).isEqualTo(2);
        district.change("resident", "police", "p1", "id_number", WANG);
        district.resolve();
        assertThat(district.id("resident", "police", "p1")).isEqualTo(1);
        assertThat(district.rows("SELECT old_id, new_id, kind, load_id FROM weir.id_change"))
                .containsExactly("2 | 1 | merge | 2");
    }

    @Test
    void afterASplitTheIdStaysWithTheAuthority() {
        person("civil-affairs", "c1", WANG);
        person("police", "p1", WANG);
        person("property", "d1", WANG);
        district.resolve();
        district.change("resident", "police", "p1", "id_number", "330203196505051111");
        ResolveSummary summary = district.resolve();
        assertThat(district.id("resident", "police", "p1")).isEqualTo(1);
        assertThat(district.id("resident", "civil-affairs", "c1")).isEqualTo(2);
        assertThat(district.id("resident", "property", "d1")).isEqualTo(2);
        assertThat(district.rows("SELECT old_id, new_id, kind FROM weir.id_change"))
                .containsExactly("1 | 2 | split");
        assertThat(summary.entities())
                .extracting(ResolveSummary.EntityCount::idChanges)
                .containsOnlyOnce(1L);
    }

    @Test
    void ifTheAuthorityHasNoRecordTheSmallestKeyKeepsTheId() {
        person("b-list", "1", WANG);
        person("a-list", "1", WANG);
        district.resolve();
        district.change("resident", "a-list", "1", "id_number", null);
        district.resolve();
        assertThat(district.id("resident", "a-list", "1")).isEqualTo(1);
        assertThat(district.id("resident", "b-list", "1")).isEqualTo(2);
    }

    @Test
    void idsAreNeverUsedAgainAndReturningRecordsGetTheirs() {
        person("police", "p1", WANG);
        person("civil-affairs", "c1", "330203196505051111");
        district.resolve();
        long police = district.id("resident", "police", "p1");
        district.withdraw("resident", "police");
        district.withdraw("resident", "civil-affairs");
        district.resolve();
        assertThat(district.rows("SELECT count(*) FROM resident")).containsExactly("0");
        person("property", "d1", null);
        district.resolve();
        assertThat(district.id("resident", "property", "d1")).isEqualTo(3);
        district.restore("resident", "police");
        district.resolve();
        assertThat(district.id("resident", "police", "p1")).isEqualTo(police);
    }

    @Test
    void aMembershipKeepsItsIdWhenAnotherDepartmentStatesItToo() {
        person("police", "p1", WANG);
        district.state("household", "police", "", "A", "household_no", "H1", "household_type", "hukou");
        district.state(
                "membership",
                "police",
                "",
                "m1",
                "resident",
                "key:p1",
                "household",
                "key:A",
                "membership_type",
                "registered");
        district.resolve();
        district.state(
                "membership",
                "civil-affairs",
                "",
                "a",
                "resident",
                "id_number:" + WANG,
                "household",
                "household_no:H1",
                "membership_type",
                "registered",
                "from_on",
                "2020-01-01");
        district.resolve();
        assertThat(district.rows("SELECT membership_id, from_on FROM membership"))
                .containsExactly("1 | 2020-01-01");
    }

    private void person(String department, String key, String number) {
        district.state("resident", department, "", key, "id_number", number);
    }
}
