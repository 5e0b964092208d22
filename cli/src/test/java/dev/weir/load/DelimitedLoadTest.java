package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Delimited text from the file to the records: no line of it disappears. */
class DelimitedLoadTest extends TextLedgerTest {

    private LoadHarness weir;
    private CompiledMapping mapping;

    @BeforeEach
    void open() {
        weir = text.weir();
        mapping = text.households("csv");
    }

    @Test
    void twoStrayQuotesDoNotSwallowTheRowsBetweenThem() throws IOException, SQLException {
        load("""
                户号,户主,电话
                H1,甲一,
                H2,"乙二,
                H3,丙三,
                H4,丁四",
                H5,"戊
                五",
                """);
        assertThat(weir.rows("SELECT row_no, code, severity, value FROM weir.fault WHERE severity = 'error'"))
                .containsExactly("3|F051|error|9 ≠ 3");
        assertThat(weir.rows("SELECT source_key, head_name FROM record.household ORDER BY ALL"))
                .containsExactly("H1|甲一", "H5|戊 五");
    }

    @Test
    void aNameInWhichAQuestionMarkStandsForACharacterIsAFault() throws IOException, SQLException {
        load("""
                户号,户主,电话
                H1,?玉,
                H2,吉?,
                H3,王?芳,
                H4,??,
                H5,李四,
                H6,Anna (?),
                H7?,张三,
                """);
        assertThat(weir.rows("SELECT row_no, column_name, code, value FROM weir.fault ORDER BY ALL"))
                .containsExactly("2|head|F055|?玉", "3|head|F055|吉?", "4|head|F055|王?芳", "5|head|F055|??");
        assertThat(weir.rows("SELECT source_key, head_name FROM record.household ORDER BY ALL"))
                .containsExactly("H1|", "H2|", "H3|", "H4|", "H5|李四", "H6|Anna (?)", "H7?|张三");
    }

    @Test
    void rejectsRowsThatTheHeaderCannotExplainWithTheirLine() throws IOException, SQLException {
        LoadOutcome outcome = load("""
                户号,户主,电话
                H1,张三,13912345678
                H2,李四,弟,13912345678
                H3,"王
                五",13912345679
                H4,赵六
                ,钱七
                合计,4
                """);

        assertThat(outcome.counts()).isEqualTo(new RowCounts(6, 2, 0, 0, 3, 1, 0, 0));
        assertThat(
                        weir.rows(
                                "SELECT row_no, code, severity, value, message FROM weir.fault WHERE severity = 'error' ORDER BY row_no"))
                .containsExactly(
                        "3|F051|error|4 ≠ 3|the row has too many or too few columns: \"4 ≠ 3\"",
                        "6|F051|error|2 ≠ 3|the row has too many or too few columns: \"2 ≠ 3\"",
                        "7|F051|error|2 ≠ 3|the row has too many or too few columns: \"2 ≠ 3\"");
        assertThat(weir.rows("SELECT raw FROM weir.reject WHERE row_no = 3"))
                .containsExactly("{\"户号\":\"H2\",\"户主\":\"李四\",\"电话\":\"弟\",\"D\":\"13912345678\"}");
        assertThat(weir.rows("SELECT source_key, head_name FROM record.household ORDER BY ALL"))
                .containsExactly("H1|张三", "H3|王 五");
    }

    @Test
    void keepsTheLastGoodVersionOfARowThatCameInPieces() throws IOException, SQLException {
        load("户号,户主,电话\nH1,张三,13912345678\nH2,李四,\n");
        load("户号,户主,电话\nH1,张\n三,13912345678\nH2,李四,\n");

        assertThat(weir.rows("SELECT source_key, head_name, stale FROM record.household ORDER BY ALL"))
                .containsExactly("H1|张三|true", "H2|李四|false");
    }

    private LoadOutcome load(String content) throws IOException, SQLException {
        return text.load(mapping, content.getBytes("GB18030"));
    }
}
