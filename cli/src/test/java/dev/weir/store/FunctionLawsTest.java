package dev.weir.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, tried on thousands; the database makes them, from a fixed seed. */
class FunctionLawsTest {

    private static FunctionsDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = new FunctionsDatabase();
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("""
                    CREATE TABLE body AS
                    SELECT i, [11, 33, 44, 65, 71, 81, 82, 83, 91][1 + i % 9]::VARCHAR || lpad((i * 37 % 10000)::VARCHAR, 4, '0')
                      || strftime(DATE '1900-01-01' + (i * 13 % 45000)::INTEGER, '%Y%m%d') || lpad((i * 7 % 1000)::VARCHAR, 3, '0') AS d
                    FROM range(3000) t(i)
                    WHERE i % 9 <> 8""");
            statement.execute("""
                    CREATE TABLE id AS
                    SELECT d || '10X98765432'[1 + (list_sum(list_transform(range(1, 18),
                      lambda p: d[p]::INTEGER * [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2][p])) % 11)::INTEGER] AS n
                    FROM body""");
            statement.execute("SELECT setseed(0.5)");
            statement.execute("""
                    CREATE TABLE noise AS
                    SELECT string_agg(c, '' ORDER BY k) AS t
                    FROM (SELECT i, k, CASE (random() * 6)::INTEGER
                        WHEN 0 THEN chr((random() * 127)::INTEGER)
                        WHEN 1 THEN '0123456789-./:,年月日号幢室单元区路'[1 + (random() * 28)::INTEGER]
                        WHEN 2 THEN chr(65281 + (random() * 94)::INTEGER)
                        WHEN 3 THEN chr(19968 + (random() * 20000)::INTEGER)
                        WHEN 4 THEN chr(128512 + (random() * 60)::INTEGER)
                        WHEN 5 THEN chr(8192 + (random() * 100)::INTEGER)
                        ELSE (random() * 10)::INTEGER::VARCHAR END AS c
                      FROM range(3000) a(i), range(24) b(k) WHERE k <= i % 24)
                    GROUP BY i""");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void everyNumberWithItsCheckDigitPasses() throws SQLException {
        assertThat(count("FROM id WHERE weir_cn_id(n) IS DISTINCT FROM n OR weir_cn_id_fault(n) IS NOT NULL"))
                .isZero();
        assertThat(count("FROM id")).isGreaterThan(2000);
    }

    @Test
    void noNumberWithOneDigitChangedPasses() throws SQLException {
        assertThat(count("FROM id, range(1, 18) p(p), range(10) c(c) WHERE n[p.p] <> c.c::VARCHAR"
                        + " AND weir_cn_id_ok(n[:p.p - 1] || c.c || n[p.p + 1:])"))
                .isZero();
    }

    @Test
    void noNumberWithTwoNeighboursSwappedPasses() throws SQLException {
        assertThat(count("FROM id, range(1, 17) p(p) WHERE n[p.p] <> n[p.p + 1]"
                        + " AND weir_cn_id_ok(n[:p.p - 1] || n[p.p + 1] || n[p.p] || n[p.p + 2:])"))
                .isZero();
    }

    @Test
    void fifteenDigitsBecomeTheNumberTheyWereShortFor() throws SQLException {
        assertThat(count("FROM id WHERE n[7:8] = '19' AND n[15:17] < '996' AND weir_cn_id(n[:6] || n[9:17]) <> n"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weir_half", "weir_text", "weir_phone", "weir_cn_id", "weir_uscc", "weir_plate"})
    void doingItTwiceChangesNothing(String function) throws SQLException {
        String again = function + "(" + function + "(t))";
        assertThat(count("FROM noise WHERE " + again + " IS DISTINCT FROM " + function + "(t)"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "integer",
                "decimal",
                "money",
                "date",
                "datetime",
                "boolean",
                "phone",
                "cn_id",
                "uscc",
                "plate",
                "address"
            })
    void anyTextIsEitherReadOrFaultyAndNeverAnError(String converter) throws SQLException {
        String call = "weir_" + converter;
        // a question mark counts as a lost character only where a column takes names
        assertThat(count("FROM noise WHERE weir_text(t) IS NOT NULL AND NOT weir_is_lost_in_name(t) AND (" + call
                        + "(t) IS NULL) <> (" + call + "_fault(t) IS NOT NULL)"))
                .isZero();
    }

    private static long count(String from) throws SQLException {
        return Long.parseLong(database.text("SELECT count(*) " + from));
    }
}
