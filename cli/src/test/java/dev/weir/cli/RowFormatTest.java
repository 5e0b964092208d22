package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class RowFormatTest {

    private static final String VALUES = """
            SELECT * FROM (VALUES ('户|主', 12, 1.50::DECIMAL(9,2), DATE '2026-08-31', 'a "b"' || chr(10) || 'c'),
              (NULL, -3, NULL, NULL, '')) AS v(name, n, amount, since, note)""";

    @Test
    void aTableLinesUpWithChineseInIt() throws SQLException {
        assertThat(written(VALUES, RowFormat.TABLE)).isEqualTo("""
                name    n  amount  since       note
                ─────  ──  ──────  ──────────  ───────
                户|主  12    1.50  2026-08-31  a "b"↵c
                       -3
                """);
    }

    @Test
    void csvFollowsRfc4180() throws SQLException {
        assertThat(written(VALUES, RowFormat.CSV))
                .isEqualTo("name,n,amount,since,note\r\n户|主,12,1.50,2026-08-31,\"a \"\"b\"\"\nc\"\r\n\"\",-3,,,\r\n");
    }

    @Test
    void jsonKeepsNumbersAndNulls() throws SQLException {
        assertThat(written(VALUES, RowFormat.JSON)).isEqualTo("""
                [
                {"name":"户|主","n":12,"amount":1.50,"since":"2026-08-31","note":"a \\"b\\"\\nc"},
                {"name":null,"n":-3,"amount":null,"since":null,"note":""}
                ]
                """);
        assertThat(written("SELECT 1 AS n WHERE false", RowFormat.JSON)).isEqualTo("[]\n");
    }

    @Test
    void jsonHoldsWhatIsNestedAndEachNameOnce() throws SQLException {
        String sql = """
                SELECT {'a': 1, 'b': [DATE '2026-01-02', NULL]} AS s, MAP {'k': 2} AS m, '{"q": [1]}'::JSON AS j, 'ab'::BLOB AS b,
                  true AS t, TIMESTAMP '2026-08-31 01:02:03' AS at, 170141183460469231731687303715884105727::HUGEINT AS h,
                  'nan'::DOUBLE AS d, 1 AS n, 2 AS n""";
        assertThat(written(sql, RowFormat.JSON)).isEqualTo("""
                [
                {"s":{"a":1,"b":["2026-01-02",null]},"m":{"k":2},"j":{"q":[1]},"b":"YWI=",\
                "t":true,"at":"2026-08-31T01:02:03","h":170141183460469231731687303715884105727,"d":"NaN","n":1,"n_2":2}
                ]
                """);
    }

    @Test
    void markdownEscapesWhatWouldBreakTheTable() throws SQLException {
        assertThat(written(VALUES, RowFormat.MARKDOWN)).isEqualTo("""
                | name | n | amount | since | note |
                | --- | ---: | ---: | --- | --- |
                | 户\\|主 | 12 | 1.50 | 2026-08-31 | a "b"<br>c |
                |  | -3 |  |  |  |
                """);
    }

    @Test
    void aTableOfManyRowsKeepsTheWidthsOfItsFirst() throws SQLException {
        assertThat(written("SELECT range AS n FROM range(100000)", RowFormat.TABLE)
                        .lines())
                .hasSize(100_002)
                .startsWith("  n", "───", "  0")
                .endsWith("99999");
    }

    @Test
    void stopsWhenNobodyReadsAnyMore() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            PrintWriter closed = new PrintWriter(new StringWriter());
            closed.close();
            long rows = ResultWriter.write(
                    statement.executeQuery("SELECT range AS n FROM range(5000)"), RowFormat.CSV, closed);
            assertThat(rows).isLessThan(5000);
        }
    }

    private static String written(String sql, RowFormat format) throws SQLException {
        StringWriter out = new StringWriter();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            ResultWriter.query(connection, sql, format, new PrintWriter(out));
        }
        return out.toString();
    }
}
