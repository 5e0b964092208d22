package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.resolve.Decision.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records that no rule links are linked because they are alike. */
class MatchLinkingTest extends AlikePeople {

    /** Of whom the birthday is not known there may be a relative of the same name: a person looks at those. */
    @Test
    void whoIsAlikeInTwoLedgersIsOnePerson() {
        register(3000);
        owners(3000);
        resolve(LINK);

        assertThat(linked("a.rule = 'match' AND substr(a.source_key, 2) <> substr(b.source_key, 2)"))
                .isZero();
        assertThat(linked("substr(a.source_key, 2) = substr(b.source_key, 2)")).isEqualTo(800);
        assertThat(district.rows("""
                SELECT count(*), bool_and(substr(source_key, 2)::INTEGER % 5 = 0) FROM weir.review WHERE reason = 'match' AND veto IS NULL""")).containsExactly("400 | true");
        assertThat(district.rows("SELECT count(*) FROM weir.review WHERE reason = 'match' AND veto IS NOT NULL"))
                .containsExactly("0");
    }

    @Test
    void nobodyIsLinkedUntilTheSchemaSaysSo() {
        register(3000);
        owners(3000);
        resolve(Optional.empty());

        assertThat(linked("true")).isZero();
        assertThat(district.rows(
                        "SELECT count(*) > 1960, min(mapping), max(mapping) FROM weir.review WHERE reason = 'match'"))
                .containsExactly("true | police | property");
    }

    @Test
    void aModelOfFewRecordsLinksNobody() {
        register(300);
        owners(300);
        resolve(LINK);

        assertThat(linked("true")).isZero();
        assertThat(district.rows("SELECT veto FROM weir.review WHERE reason = 'match' AND source_key IS NULL"))
                .containsExactly("too few records to learn from");
        assertThat(district.rows(
                        "SELECT count(*) > 100 FROM weir.review WHERE reason = 'match' AND source_key IS NOT NULL"))
                .containsExactly("true");
    }

    @Test
    void peopleWhoAreAlikeButAreNotOneAreNotLinked() {
        register(3000);
        owners(3000);
        // a twin of p30 of whom only the register's brother is known; a father of the same name; a namesake elsewhere
        person("p30t", "p30", "name[1:1] || '双双'", "born_on", "phone");
        person("p33t", "p33", "name", "born_on - INTERVAL 27 YEAR", "phone");
        person("p36t", "p36", "name", "born_on + INTERVAL 400 DAY", "'13700000001'");
        district.update("DELETE FROM history.resident WHERE source_key IN ('p30', 'p33', 'p36')");
        resolve(LINK);

        assertThat(district.rows("""
                SELECT a.source_key FROM weir.link AS a JOIN weir.link AS b USING (entity, golden_id)
                WHERE a.mapping = 'police' AND b.mapping = 'property' AND a.source_key LIKE 'p%t'""")).isEmpty();
    }

    @Test
    void whatAPersonHasDecidedHoldsAndIsNotAskedAgain() {
        register(3000);
        owners(3000);
        district.decide(Kind.DIFFERENT, "resident", "police", "p30", "property", "d30");
        resolve(LINK);

        assertThat(linked("a.source_key = 'p30'")).isZero();
        assertThat(
                        district.rows(
                                "SELECT value FROM weir.review WHERE reason = 'match' AND source_key = 'p30' AND value LIKE '% d30'"))
                .isEmpty();
    }

    @Test
    void aRulesLinkThatTheModelFindsImpossibleIsListedAndStays() {
        register(3000);
        owners(3000);
        district.update(
                "UPDATE history.resident SET id_number = '11010519491231002X' WHERE source_key IN ('p31', 'd33')");
        resolve(LINK);

        assertThat(linked("a.source_key = 'p31' AND b.source_key = 'd33'")).isOne();
        assertThat(district.rows(
                        "SELECT mapping, source_key, rule FROM weir.review WHERE reason = 'doubtful' ORDER BY ALL"))
                .containsExactly("police | p31 | match", "property | d33 | match");
    }

    @Test
    void theOrderInWhichRecordsCameDoesNotMatter() {
        register(3000);
        owners(3000);
        resolve(LINK);
        List<String> links = links();
        district.update("CREATE TEMP TABLE reversed AS SELECT * FROM history.resident ORDER BY source_key DESC");
        district.update("DELETE FROM history.resident");
        district.update("INSERT INTO history.resident SELECT * FROM reversed");
        resolve(LINK);

        assertThat(links()).isEqualTo(links);
    }

    /** The register knows the door itself, the ledger by the household of which it makes somebody a member. */
    @Test
    void theDoorOfAHouseholdIsThatOfItsMember() {
        register(3000);
        owners(3000);
        doors();
        resolveWithDoors();

        assertThat(
                        district.rows(
                                "SELECT DISTINCT pattern >> 16 & 15 FROM weir.match_pair WHERE substr(key_a, 2) = substr(key_b, 2)"))
                .containsExactly("1");
        assertThat(linked("a.entity = 'resident' AND substr(a.source_key, 2) <> substr(b.source_key, 2)"))
                .isZero();
    }

    /** The field is empty, for its check digit is wrong; what was written is compared all the same. */
    @Test
    void aDamagedNumberIsComparedAsItWasWritten() {
        register(3000);
        owners(3000);
        district.update("UPDATE history.resident SET id_number = '11010519491231002X' WHERE source_key = 'p30'");
        district.update("UPDATE history.resident SET row_no = 30, sheet = 'a' WHERE source_key = 'd30'");
        district.update("INSERT INTO weir.fault (load_id, sheet, row_no, column_name, code, severity, value) VALUES"
                + " (1, 'a', 30, 'id_card', 'F021', 'warning', '11010519491231003X')");
        resolve(LINK);

        assertThat(district.rows("SELECT pattern >> 8 & 15 FROM weir.match_pair WHERE key_a = 'p30' AND key_b = 'd30'"))
                .containsExactly("2");
    }
}
