package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdLinkingTest {

    private static final String HEAD = "330203196001011234";

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
    void linksHouseholdsOfTwoDepartmentsByTheirNumber() {
        household("police", "p1", "H1", "hukou", HEAD);
        household("civil-affairs", "c1", "H1", "benefit", null);
        district.resolve();
        assertThat(district.id("household", "civil-affairs", "c1")).isEqualTo(district.id("household", "police", "p1"));
        assertThat(district.rows("SELECT DISTINCT rule FROM weir.link")).containsExactly("household_no");
    }

    @Test
    void linksByTheHeadWhereTheHeadHasOneHouseholdInEachLedger() {
        household("police", "p1", "H1", "hukou", HEAD);
        household("civil-affairs", "c1", null, "benefit", HEAD);
        district.resolve();
        assertThat(district.id("household", "civil-affairs", "c1")).isEqualTo(district.id("household", "police", "p1"));
    }

    @Test
    void neverLinksACollectiveHouseholdByItsNominalHead() {
        household("police", "own", "H1", "hukou", HEAD);
        household("police", "collective", "H9", "collective", HEAD);
        household("civil-affairs", "c9", null, "collective", HEAD);
        district.resolve();
        assertThat(golden()).isEqualTo("3");
    }

    @Test
    void nobodyLinksByAHeadWithTwoHouseholdsInOneLedger() {
        household("police", "p1", "H1", "hukou", HEAD);
        household("police", "p2", "H2", "hukou", HEAD);
        household("civil-affairs", "c1", null, "benefit", HEAD);
        household("property", "d1", null, "dwelling", HEAD);
        district.resolve();
        assertThat(golden()).isEqualTo("4");
        assertThat(district.rows("SELECT reason, rule, value, mapping, source_key FROM weir.review"))
                .containsExactly("shared | head | " + HEAD + " | police | null");
    }

    @Test
    void parentsAndGrownUpSonAreTwoHouseholdsAtOnePlace() {
        district.state("place", "police", "", "3-2-501", "address", "3-2-501");
        for (String key : new String[] {"parents", "son"}) {
            district.state(
                    "household",
                    "police",
                    "",
                    key,
                    "household_no",
                    "no-" + key,
                    "household_type",
                    "hukou",
                    "place",
                    "key:3-2-501");
        }
        district.resolve();
        assertThat(district.rows("SELECT count(*), count(DISTINCT place), count(place) FROM household"))
                .containsExactly("2 | 1 | 2");
    }

    @Test
    void aPhoneOnSixtyHouseholdsLinksNobody() {
        for (int number = 0; number < 60; number++) {
            district.state(
                    "household", "property", "", "d" + number, "household_type", "dwelling", "phone", "13712345678");
        }
        district.resolve();
        assertThat(golden()).isEqualTo("60");
    }

    @Test
    void twoHouseholdsOfOneLedgerNeverMergeThroughAnother() {
        household("police", "p1", "H1", "hukou", HEAD);
        household("civil-affairs", "c1", "H1", "benefit", null);
        household("civil-affairs", "c2", null, "benefit", HEAD);
        district.resolve();
        assertThat(golden()).isEqualTo("2");
        assertThat(
                        district.rows(
                                "SELECT reason, veto, rule, value, mapping, source_key FROM weir.review ORDER BY mapping, source_key"))
                .containsExactly(
                        "veto | distinct_in_ledger | head | " + HEAD + " | civil-affairs | c1",
                        "veto | distinct_in_ledger | head | " + HEAD + " | civil-affairs | c2",
                        "veto | distinct_in_ledger | head | " + HEAD + " | police | p1");
    }

    @Test
    void theSameNumberInTwoScopesOfOneMappingMayBeOneHousehold() {
        district.state("household", "civil-affairs", "east", "c1", "household_no", "H1", "household_type", "benefit");
        district.state("household", "civil-affairs", "west", "c1", "household_no", "H1", "household_type", "benefit");
        district.resolve();
        assertThat(golden()).isEqualTo("1");
    }

    @Test
    void aWidowWhoBecomesHeadKeepsTheHouseholdsId() {
        household("police", "p1", "H1", "hukou", HEAD);
        household("civil-affairs", "c1", "H1", "benefit", HEAD);
        district.resolve();
        long before = district.id("household", "police", "p1");
        district.change("household", "police", "p1", "head_id_number", "330203196203041221");
        district.resolve();
        assertThat(district.id("household", "police", "p1")).isEqualTo(before);
        assertThat(district.id("household", "civil-affairs", "c1")).isEqualTo(before);
        assertThat(district.rows("SELECT * FROM weir.id_change")).isEmpty();
    }

    @Test
    void aHouseholdThatSeparatesGetsANewNumberAndANewId() {
        household("police", "p1", "H1", "hukou", HEAD);
        district.resolve();
        long before = district.id("household", "police", "p1");
        household("police", "p2", "H2", "hukou", "330203198805052233");
        district.resolve();
        assertThat(district.id("household", "police", "p1")).isEqualTo(before);
        assertThat(district.id("household", "police", "p2")).isEqualTo(before + 1);
    }

    @Test
    void differentNumbersOfTheAuthorityAreAVeto() {
        household("police", "p1", "H1", "hukou", HEAD);
        district.state(
                "household",
                "police",
                "other",
                "p1",
                "household_no",
                "H2",
                "household_type",
                "hukou",
                "head_id_number",
                HEAD);
        district.resolve();
        assertThat(golden()).isEqualTo("2");
        assertThat(district.rows("SELECT DISTINCT reason, veto FROM weir.review"))
                .containsExactly("veto | household_no");
    }

    private void household(String department, String key, String number, String type, String head) {
        district.state(
                "household",
                department,
                "",
                key,
                "household_no",
                number,
                "household_type",
                type,
                "head_id_number",
                head);
    }

    private String golden() {
        return district.rows("SELECT count(*) FROM household").get(0);
    }
}
