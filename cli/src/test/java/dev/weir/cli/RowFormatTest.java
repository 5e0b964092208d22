package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.table.CsvRows.LineEnd;
import dev.weir.table.CsvRows.Reader;
import dev.weir.table.ResultRows;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
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
    void csvFollowsRfc4180AndItsLinesEndAsUnixToolsWantThem() throws SQLException {
        assertThat(written(VALUES, RowFormat.CSV))
                .isEqualTo("name,n,amount,since,note\n户|主,12,1.50,2026-08-31,\"a \"\"b\"\"\nc\"\n\"\",-3,,,\n");
        assertThat(written("SELECT 1 AS n", RowFormat.CSV, style(OptionalInt.empty(), Reader.PROGRAM, LineEnd.CRLF)))
                .isEqualTo("n\r\n1\r\n");
    }

    @Test
    void csvForProgramsIsExactAndCsvForPeopleRunsNothing() throws SQLException {
        String sql = "SELECT '=cmd|''/c calc''!A1' AS a, -5 AS n, '-12.5' AS t, '+8613800000000' AS phone";
        assertThat(written(sql, RowFormat.CSV)).endsWith("\n=cmd|'/c calc'!A1,-5,-12.5,+8613800000000\n");
        assertThat(written(sql, RowFormat.CSV, style(OptionalInt.empty(), Reader.PERSON, LineEnd.LF)))
                .endsWith("\n'=cmd|'/c calc'!A1,-5,-12.5,+8613800000000\n");
    }

    @Test
    void aTableThatIsTooWideForTheTerminalBecomesABlockForEachRow() throws SQLException {
        String sql = """
                SELECT * FROM (VALUES (1, '低保台账的错误说明', 'x'), (2, NULL, 'yy')) AS v(n, message, other)""";
        assertThat(written(sql, RowFormat.TABLE, style(OptionalInt.of(28), Reader.PERSON, LineEnd.LF)))
                .isEqualTo("""
                        n  message             other
                        ─  ──────────────────  ─────
                        1  低保台账的错误说明  x
                        2                      yy
                        """);
        assertThat(written(sql, RowFormat.TABLE, style(OptionalInt.of(22), Reader.PERSON, LineEnd.LF)))
                .isEqualTo("""
                        ─── 1 ────────
                        n        1
                        message  低保台账的错
                                 误说明
                        other    x
                        ─── 2 ────────
                        n        2
                        other    yy
                        """);
    }

    @Test
    void noFormatHandsATerminalWhatItWouldObey() throws Exception {
        String sql = "SELECT 'a' || chr(27) || ']0;x' || chr(7) || chr(155) || '2J' AS v";
        for (RowFormat format : new RowFormat[] {RowFormat.TABLE, RowFormat.JSON, RowFormat.MARKDOWN}) {
            assertThat(written(sql, format))
                    .as(format.toString())
                    .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F]");
        }
        assertThat(new ObjectMapper()
                        .readTree(written(sql, RowFormat.JSON))
                        .get(0)
                        .get("v")
                        .asText())
                .isEqualTo("a\u001B]0;x\u0007\u009B2J");
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
            long rows = ResultRows.give(
                    statement.executeQuery("SELECT range AS n FROM range(5000)"),
                    new PrintedRows(closed, out -> RowFormat.CSV.writer(out, EXACT)));
            assertThat(rows).isLessThan(5000);
        }
    }

    private static final RowFormat.Style EXACT = style(OptionalInt.empty(), Reader.PROGRAM, LineEnd.LF);

    private static RowFormat.Style style(OptionalInt columns, Reader reader, LineEnd lineEnd) {
        return new RowFormat.Style(columns, reader, lineEnd);
    }

    private static String written(String sql, RowFormat format) throws SQLException {
        return written(sql, format, EXACT);
    }

    private static String written(String sql, RowFormat format, RowFormat.Style style) throws SQLException {
        StringWriter out = new StringWriter();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            ResultRows.give(
                    statement.executeQuery(sql), new PrintedRows(new PrintWriter(out), to -> format.writer(to, style)));
        }
        return out.toString();
    }
}
