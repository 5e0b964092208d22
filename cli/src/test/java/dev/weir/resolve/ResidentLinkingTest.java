package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentLinkingTest {

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
    void doesNotMergeMembersWhenTheHeadsNumberIsTypedOnEachRow() {
        person("police", "p1", "Wang", "1960-01-01", WANG);
        for (int member = 1; member <= 4; member++) {
            person("civil-affairs", "c" + member, "Member " + member, null, WANG);
        }
        district.resolve();
        assertThat(golden()).isEqualTo("5");
        assertThat(district.rows("SELECT reason, rule, value, mapping FROM weir.review"))
                .containsExactly("shared | id_number | " + WANG + " | civil-affairs");
    }

    @Test
    void oversharingInOneLedgerLeavesTheLinksOfTheOthers() {
        person("police", "p1", "Wang", "1960-01-01", WANG);
        person("property", "d1", "Wang", null, WANG);
        person("civil-affairs", "c1", "Wang", null, WANG);
        person("civil-affairs", "c2", "Li", null, WANG);
        district.resolve();
        assertThat(district.id("resident", "property", "d1")).isEqualTo(district.id("resident", "police", "p1"));
        assertThat(golden()).isEqualTo("3");
    }

    @Test
    void placeholdersAndRepeatedDigitsLinkNobody() {
        for (String phone : new String[] {"13800000000", "0", "000000", "11111111111", ""}) {
            district.state("resident", "police", "", "p" + phone, "phone", phone);
            district.state("resident", "property", "", "d" + phone, "phone", phone);
        }
        district.resolve();
        assertThat(golden()).isEqualTo("10");
        assertThat(district.rows("SELECT * FROM weir.identity")).isEmpty();
    }

    @Test
    void aValidNumberTypedForAnotherPersonIsVetoedAndListed() {
        person("police", "p1", "Wang", "1960-01-01", WANG);
        person("civil-affairs", "c1", "Zhao", "1985-05-05", WANG);
        district.resolve();
        assertThat(golden()).isEqualTo("2");
        assertThat(district.rows("SELECT entity, reason, rule, value, veto, mapping, source_key, golden_id, since_run"
                        + " FROM weir.review ORDER BY mapping"))
                .containsExactly(
                        "resident | veto | id_number | " + WANG + " | name_and_birth | civil-affairs | c1 | 1 | 1",
                        "resident | veto | id_number | " + WANG + " | name_and_birth | police | p1 | 2 | 1");
    }

    @Test
    void aReviewKeepsTheRunSinceWhichItStands() {
        aValidNumberTypedForAnotherPersonIsVetoedAndListed();
        district.resolve();
        assertThat(district.rows("SELECT DISTINCT since_run FROM weir.review")).containsExactly("1");
    }

    @Test
    void recordsThatAgreeStayTogetherInAContradictoryCluster() {
        person("police", "p1", "Wang", "1960-01-01", WANG);
        person("property", "d1", "Wang", "1960-01-01", WANG);
        person("civil-affairs", "c1", "Zhao", "1985-05-05", WANG);
        district.resolve();
        assertThat(district.id("resident", "property", "d1")).isEqualTo(district.id("resident", "police", "p1"));
        assertThat(golden()).isEqualTo("2");
    }

    @Test
    void recordsThatAgreeButMeetOnlyThroughAVetoedOneStayApart() {
        resident("police", "p1", "Wang", null, "13711112222");
        resident("civil-affairs", "c1", "Zhao", WANG, "13711112222");
        resident("property", "d1", "Wang", WANG, null);
        district.change("resident", "police", "p1", "born_on", "1960-01-01");
        district.change("resident", "property", "d1", "born_on", "1960-01-01");
        district.change("resident", "civil-affairs", "c1", "born_on", "1985-05-05");
        district.resolve();
        assertThat(golden()).isEqualTo("3");
    }

    @Test
    void registeredHereAndLivingThereIsOneResidentWithTwoMemberships() {
        person("police", "p1", "Wang", "1960-01-01", WANG);
        person("civil-affairs", "c1", "Wang", "1960-01-01", WANG);
        district.state("household", "police", "", "A", "household_no", "H1", "household_type", "hukou");
        district.state("household", "civil-affairs", "", "B", "household_no", "H2", "household_type", "benefit");
        member("police", "m1", "key:p1", "key:A", "registered");
        member("civil-affairs", "m2", "id_number:" + WANG, "key:B", "living");
        district.resolve();
        assertThat(district.rows(
                        "SELECT count(*), count(DISTINCT resident), count(DISTINCT household) FROM membership"))
                .containsExactly("2 | 1 | 2");
        assertThat(district.rows("SELECT * FROM weir.conflict")).isEmpty();
    }

    @Test
    void twoDepartmentsThatStateOneMembershipMakeOneRow() {
        person("police", "p1", "Wang", "1960-01-01", WANG);
        person("civil-affairs", "c1", "Wang", "1960-01-01", WANG);
        district.state("household", "police", "", "A", "household_no", "H1", "household_type", "hukou");
        member("police", "m1", "key:p1", "key:A", "registered");
        member("civil-affairs", "m2", "key:c1", "household_no:H1", "registered");
        district.resolve();
        assertThat(district.rows("SELECT membership_id, membership_type FROM membership"))
                .containsExactly("1 | registered");
    }

    @Test
    void aNewbornWithoutACardStandsAlone() {
        person("police", "p1", "Baby", "2026-01-01", null);
        person("civil-affairs", "c1", "Baby", "2026-01-01", null);
        district.resolve();
        assertThat(golden()).isEqualTo("2");
    }

    @Test
    void aClusterBeyondAnyBeliefIsListedAndNotMerged() {
        for (int ledger = 0; ledger <= 1000; ledger++) {
            district.state("resident", "property", "company " + ledger, "d", "id_number", WANG);
        }
        district.resolve();
        assertThat(golden()).isEqualTo("1001");
        assertThat(district.rows("SELECT reason, count(*) FROM weir.review GROUP BY reason"))
                .containsExactly("size | 1000");
    }

    private void person(String department, String key, String name, String bornOn, String number) {
        district.state("resident", department, "", key, "name", name, "born_on", bornOn, "id_number", number);
    }

    private void resident(String department, String key, String name, String number, String phone) {
        district.state("resident", department, "", key, "name", name, "id_number", number, "phone", phone);
    }

    private void member(String department, String key, String resident, String household, String type) {
        district.state(
                "membership",
                department,
                "",
                key,
                "resident",
                resident,
                "household",
                household,
                "membership_type",
                type);
    }

    private String golden() {
        return district.rows("SELECT count(*) FROM resident").get(0);
    }
}
