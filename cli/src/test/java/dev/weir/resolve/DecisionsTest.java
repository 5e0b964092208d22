package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.resolve.Decision.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {

    private static final String WANG = "330203196001011234";

    @TempDir
    Path folder;

    private District district;

    @BeforeEach
    void open() {
        district = new District(folder);
        person("police", "p1", "Wang", WANG);
    }

    @AfterEach
    void close() {
        district.close();
    }

    @Test
    void aWrongMergeIsSplitByADecisionAndStaysSplit() {
        person("civil-affairs", "c1", "Wang", WANG);
        district.resolve();
        assertThat(district.id("resident", "civil-affairs", "c1")).isEqualTo(1);

        district.decide(Kind.DIFFERENT, "resident", "civil-affairs", "c1", "police", "p1");
        for (int night = 0; night < 2; night++) {
            district.resolve();
            assertThat(district.id("resident", "police", "p1")).isEqualTo(1);
            assertThat(district.id("resident", "civil-affairs", "c1")).isEqualTo(2);
        }
        assertThat(district.rows("SELECT entity, old_id, new_id, kind, load_id FROM weir.id_change"))
                .containsExactly("resident | 1 | 2 | split | 2");
    }

    @Test
    void whatADifferentDecisionLeavesStaysWithTheAuthority() {
        person("civil-affairs", "c1", "Wang", WANG);
        person("property", "d1", "Wang", WANG);
        district.resolve();
        district.decide(Kind.DIFFERENT, "resident", "civil-affairs", "c1", "police", "p1");
        district.resolve();
        assertThat(district.id("resident", "property", "d1")).isEqualTo(1);
        assertThat(district.id("resident", "civil-affairs", "c1")).isEqualTo(2);
        assertThat(district.rows("SELECT DISTINCT reason, veto FROM weir.review"))
                .containsExactly("decision | different");
    }

    @Test
    void aSameDecisionMergesAgainstAVetoAndIsListed() {
        person("civil-affairs", "c1", "Wong", "330203196001015678");
        district.decide(Kind.SAME, "resident", "police", "p1", "civil-affairs", "c1");
        district.resolve();
        assertThat(district.id("resident", "civil-affairs", "c1")).isEqualTo(district.id("resident", "police", "p1"));
        assertThat(district.rows("SELECT reason, rule, veto, source_key FROM weir.review ORDER BY source_key"))
                .containsExactly("decision | decision | id_number | c1", "decision | decision | id_number | p1");
        assertThat(district.rows("SELECT DISTINCT rule FROM weir.link")).containsExactly("decision");
    }

    @Test
    void aThirdRecordStillLinksToRecordsThatAPersonJoined() {
        aSameDecisionMergesAgainstAVetoAndIsListed();
        person("property", "d1", "Wong", "330203196001015678");
        district.resolve();
        assertThat(district.rows("SELECT count(*) FROM resident")).containsExactly("1");
    }

    @Test
    void differentWinsOverSameThatWouldJoinThePairThroughAThird() {
        person("civil-affairs", "c1", "Wang", null);
        person("property", "d1", "Wang", null);
        district.decide(Kind.SAME, "resident", "police", "p1", "civil-affairs", "c1");
        district.decide(Kind.SAME, "resident", "civil-affairs", "c1", "property", "d1");
        district.decide(Kind.DIFFERENT, "resident", "police", "p1", "property", "d1");
        district.resolve();
        assertThat(district.id("resident", "police", "p1")).isNotEqualTo(district.id("resident", "property", "d1"));
        assertThat(district.rows("SELECT count(*) FROM resident")).containsExactly("2");
        assertThat(district.rows("SELECT DISTINCT reason, veto FROM weir.review"))
                .containsExactly("decision | different");
    }

    @Test
    void theLaterDecisionAboutOnePairCounts() {
        person("civil-affairs", "c1", "Wang", WANG);
        district.decide(Kind.DIFFERENT, "resident", "police", "p1", "civil-affairs", "c1");
        district.decide(Kind.SAME, "resident", "civil-affairs", "c1", "police", "p1");
        district.resolve();
        assertThat(district.rows("SELECT count(*) FROM resident")).containsExactly("1");
    }

    @Test
    void aDecidedValueComesBeforeEveryDepartment() {
        person("civil-affairs", "c1", "Wang", WANG);
        district.decideValue("resident", "civil-affairs", "c1", "name", "Wang Wu");
        district.decideValue("resident", "civil-affairs", "c1", "deceased_on", "2025-12-31");
        ResolveSummary summary = district.resolve();
        assertThat(district.rows("SELECT resident_id, name, deceased_on FROM resident"))
                .containsExactly("1 | Wang Wu | 2025-12-31");
        assertThat(district.rows("SELECT field, department, value, golden_value, golden_department FROM weir.conflict"
                        + " ORDER BY department"))
                .containsExactly(
                        "name | civil-affairs | Wang | Wang Wu | decision",
                        "name | police | Wang | Wang Wu | decision");
        assertThat(summary.entities())
                .filteredOn(count -> count.entity().equals("resident"))
                .allSatisfy(count -> {
                    assertThat(count.records()).isEqualTo(2);
                    assertThat(count.linkedPairs()).isEqualTo(1);
                });
    }

    @Test
    void aValueTheFieldCannotTakeIsListedAndChangesNothing() {
        district.decideValue("resident", "police", "p1", "born_on", "last spring");
        district.resolve();
        assertThat(district.rows("SELECT born_on FROM resident")).containsExactly("null");
        assertThat(district.rows("SELECT reason, rule, veto, source_key FROM weir.review"))
                .containsExactly("decision | value | unreadable value | p1");
    }

    @Test
    void aDecisionAboutARecordThatIsNotThereIsListed() {
        district.decide(Kind.SAME, "resident", "police", "p1", "police", "typo");
        district.resolve();
        assertThat(district.rows("SELECT reason, rule, veto, source_key, golden_id FROM weir.review"))
                .containsExactly("decision | same | no such record | p1 | null");
    }

    private void person(String department, String key, String name, String number) {
        district.state("resident", department, "", key, "name", name, "id_number", number);
    }
}
