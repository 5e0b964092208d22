package dev.weir.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.match.Comparison;
import dev.weir.match.Comparison.Field;
import dev.weir.match.FieldType;
import dev.weir.match.Patterns;
import dev.weir.sql.Sql;
import dev.weir.store.ScratchDatabase;
import dev.weir.store.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far two values of a type agree, and which records are compared at all. */
class PairTablesTest {

    private static Connection connection;
    private static Session session;

    @BeforeAll
    static void open() {
        connection = ScratchDatabase.open(true);
        session = new Session(connection);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    PERSON_NAME, 王建国,             王建国,             equal
                    PERSON_NAME, 張國榮,             张国荣,             equal
                    PERSON_NAME, ' 王 建 国 ',       王建国,             equal
                    PERSON_NAME, 李小芬,             李晓芬,             same sound
                    PERSON_NAME, 王伟,               Wang Wei,           same sound
                    PERSON_NAME, 單曉明,             shan xiaoming,      same sound
                    PERSON_NAME, 王建国,             王建军,             one character differs
                    PERSON_NAME, 李芳,               李伟,               surname
                    PERSON_NAME, 欧阳小明,           欧阳娜娜,           surname
                    PERSON_NAME, 欧阳小明,           欧小娜,             different
                    PERSON_NAME, 李芳,               王伟,               different
                    PERSON_NAME, 阿卜杜拉·买买提,     阿卜杜拉买买提,     equal
                    DATE,        1980-03-05,         19800305,           equal
                    DATE,        1980-03-05,         1980-03-06,         one slip
                    DATE,        1980-03-05,         1980-05-03,         one slip
                    DATE,        1980-03-05,         1980-03-19,         'two of year, month and day'
                    DATE,        1980-03-05,         1980-11-19,         year
                    DATE,        1980-03-05,         1971-11-19,         different
                    CN_ID,       11010519491231002X, 11010519491231002x, equal
                    CN_ID,       11010519491231002X, 11010519491231003X, one slip and a wrong check digit
                    CN_ID,       11010519491231002X, 440524188001010014, 'different, both are valid'
                    CN_ID,       11010519491231002X, 44052418800101,     'different, one is invalid'
                    ID,          6988048,            6988048,            equal
                    ID,          6988048,            6980848,            one slip
                    ID,          6988048,            6988099,            two slips
                    ID,          6988048,            1234567,            different
                    PHONE,       139-0000-0101,      13900000101,        equal
                    PHONE,       +86 13900000101,    13900000101,        equal
                    PHONE,       13900000101,        13900000110,        one slip
                    PHONE,       13900000101,        13700004455,        different
                    NUMBER,      12,                 12,                 equal
                    NUMBER,      12,                 121,                one slip
                    NUMBER,      12,                 34,                 different
                    CODE,        2602,               2603,               one slip
                    CATEGORY,    male,               male,               equal
                    CATEGORY,    male,               female,             different
                    TEXT,        Forbes  Street,     forbes street,      equal
                    TEXT,        forbes street,      forbs street,       one slip
                    TEXT,        forbes street,      forbes place,       similar
                    TEXT,        forbes street,      milne cove,         different
                    EMAIL,       A@b.org,            a@b.org,            equal
                    EMAIL,       robert@b.org,       robert@c.org,       same user
                    EMAIL,       robert255@b.org,    roberta25@b.org,    similar
                    EMAIL,       robert@b.org,       alice@c.org,        different
                    """)
    void twoValuesAgreeToALevel(FieldType type, String one, String other, String level) throws SQLException {
        assertThat(levels(type, Sql.literal(one), Sql.literal(other))).containsExactly(level);
        assertThat(levels(type, Sql.literal(other), Sql.literal(one))).containsExactly(level);
    }

    @Test
    void doorsAgreeWhenOneIsCommon() throws SQLException {
        assertThat(levels(FieldType.ADDRESS, "['a', 'b']", "['b']")).containsExactly("a door in common");
        assertThat(levels(FieldType.ADDRESS, "['a', 'b']", "['c']")).containsExactly("different");
    }

    @Test
    void aPartOfANameStandsInTheOthersPlace() throws SQLException {
        Comparison names =
                new Comparison(List.of(new Field("given", FieldType.NAME), new Field("surname", FieldType.NAME)));
        PairTables tables = new PairTables(session, names, false);
        tables.prepare(
                "SELECT * FROM (VALUES (0, 0, 'anna', 'meier'), (1, 0, 'meier', 'anna')) AS t(node, ledger, given, surname)");

        assertThat(tables.ofOneLedger().patterns()).isEmpty();
        assertThat(session.number("SELECT " + new CompiledFields(names).pattern()
                        + " FROM pair_value a JOIN pair_value b ON a.node = 0 AND b.node = 1"))
                .isEqualTo(Comparison.pattern(2, 2));
    }

    @Test
    void whatOneOfTwoDoesNotHaveSaysNothing() throws SQLException {
        assertThat(levels(FieldType.TEXT, "'a'", "NULL")).isEmpty();
        assertThat(levels(FieldType.TEXT, "'a'", "' - '")).isEmpty();
    }

    @Test
    void onlyPairsOfTwoLedgersAreComparedWhereALedgerHoldsNothingTwice() throws SQLException {
        String records =
                "SELECT * FROM (VALUES (0, 0, 'a'), (1, 0, 'a'), (2, 1, 'a'), (3, 1, 'b')) AS t(node, ledger, field)";
        Comparison comparison = new Comparison(List.of(new Field("field", FieldType.CODE)));
        PairTables distinct = new PairTables(session, comparison, true);
        distinct.prepare(records);
        distinct.find(distinct.plan());
        assertThat(candidates()).containsExactly("0-2", "1-2");
        assertThat(distinct.allPairs()).isEqualTo(4);

        PairTables mixed = new PairTables(session, comparison, false);
        mixed.prepare(records);
        mixed.find(mixed.plan());
        assertThat(candidates()).containsExactly("0-1", "0-2", "1-2");
        assertThat(mixed.allPairs()).isEqualTo(6);
    }

    @Test
    void pairsOfOneLedgerAreDrawnOnceEach() throws SQLException {
        PairTables tables = new PairTables(session, new Comparison(List.of(new Field("field", FieldType.CODE))), true);
        tables.prepare(
                "SELECT n::INTEGER AS node, (n % 2)::INTEGER AS ledger, n::VARCHAR AS field FROM range(202) t(n)");
        Patterns patterns = tables.ofOneLedger();
        assertThat(patterns.pairs()).isEqualTo(2 * 101 * 50);
    }

    private static List<String> candidates() throws SQLException {
        return session.rows("SELECT a || '-' || b FROM pair_candidate ORDER BY a, b", row -> row.getString(1));
    }

    /** The level of two values; none where it says nothing. */
    private static List<String> levels(FieldType type, String one, String other) throws SQLException {
        Comparison comparison = new Comparison(List.of(new Field("field", type)));
        new PairTables(session, comparison, false)
                .prepare("SELECT 0 AS node, 0 AS ledger, %s AS field UNION ALL SELECT 1, 0, %s".formatted(one, other));
        long pattern = session.number("SELECT " + new CompiledFields(comparison).pattern()
                + " FROM pair_value a JOIN pair_value b ON a.node = 0 AND b.node = 1");
        return IntStream.of(Comparison.level(pattern, 0))
                .filter(level -> level > 0)
                .mapToObj(level -> type.levels().get(level - 1).name())
                .collect(Collectors.toList());
    }
}
