package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people who are alike and must not become one. */
class MatchTrapsTest extends AlikePeople {

    @BeforeEach
    void neighbours() {
        register(3000);
        owners(3000);
    }

    /** One of them is registered, the other owns the flat: birthday, phone and surname are equal, and one character of the name. */
    @Test
    void twinsAreAskedAbout() {
        owner("d30", "left(name, 2) || '双'", "born_on", "phone");
        resolve(LINK);

        assertThat(linked("b.source_key = 'd30'")).isZero();
        assertThat(asked("p30", "d30")).isOne();
    }

    /** Both are registered; the ledger knows no birthday. */
    @Test
    void aFatherAndASonOfOneNameBehindOneDoorAreAskedAbout() {
        person("p30son", "p30", "name", "born_on + INTERVAL 27 YEAR", "phone");
        owner("d30", "name", "NULL", "phone");
        resolve(LINK);

        assertThat(linked("b.source_key = 'd30'")).isZero();
    }

    /** Equal in all that the ledger knows: which of the two is meant, a person must say. */
    @Test
    void whoStandsTwiceInARegisterIsAskedAbout() {
        person("p33again", "p33", "name", "born_on", "phone");
        resolve(LINK);

        assertThat(linked("b.source_key = 'd33'")).isZero();
        assertThat(asked("p33", "d33")).isOne();
        assertThat(asked("p33again", "d33")).isOne();
    }

    /** The ledger knows when the father was born, the register only the son. */
    @Test
    void aFatherIsNotHisSonOfTheSameName() {
        owner("d30", "name", "born_on - INTERVAL 27 YEAR", "phone");
        resolve(LINK);

        assertThat(linked("b.source_key = 'd30'")).isZero();
    }

    @Test
    void neighboursOfOneNameAreNotLinked() {
        owner("d30", "name", "NULL", "'13700000001'");
        owner("d33", "name", "born_on + INTERVAL 400 DAY", "'13700000002'");
        resolve(LINK);

        assertThat(linked("b.source_key IN ('d30', 'd33')")).isZero();
    }

    /** A clerk typed the number of another person: no likeness joins them, and if a rule does, it is told. */
    @Test
    void theNumberOfAnotherPersonDoesNotMakeThemAlike() {
        district.update(
                "UPDATE history.resident SET id_number = '11010519491231002X' WHERE source_key IN ('p31', 'd33')");
        resolve(LINK);

        assertThat(linked("a.source_key = 'p31' AND b.source_key = 'd33' AND b.rule = 'match'"))
                .isZero();
        assertThat(district.rows("SELECT weight < 0 FROM weir.match_pair WHERE key_a = 'p31' AND key_b = 'd33'"))
                .containsExactly("true");
    }

    /** Two valid numbers that differ forbid what everything else says. */
    @Test
    void twoValidNumbersKeepThemApart() {
        district.update("UPDATE history.resident SET id_number = '11010519491231002X' WHERE source_key = 'p30'");
        district.update("UPDATE history.resident SET id_number = '440524188001010014' WHERE source_key = 'd30'");
        resolve(LINK);

        assertThat(linked("a.source_key = 'p30' AND b.source_key = 'd30'")).isZero();
    }

    /** Changes an owner of the ledger. */
    private void owner(String key, String name, String born, String phone) {
        district.update(
                "UPDATE history.resident AS owner SET name = %s, born_on = %s, phone = %s FROM (SELECT name, born_on, phone FROM history.resident WHERE source_key = '%s') AS person WHERE owner.source_key = '%s'"
                        .formatted(of(name), of(born), of(phone), key.replace('d', 'p'), key));
    }

    private static String of(String sql) {
        return sql.replace("name", "person.name")
                .replace("born_on", "person.born_on")
                .replaceAll("\\bphone\\b", "person.phone");
    }

    private long asked(String first, String second) {
        return Long.parseLong(district.rows(
                        "SELECT count(*) FROM weir.review WHERE reason = 'match' AND source_key = ? AND value LIKE ?",
                        first,
                        "%" + first + " = %" + second)
                .get(0));
    }
}
