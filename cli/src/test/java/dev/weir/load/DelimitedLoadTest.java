package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import dev.weir.read.ReadRequest;
import dev.weir.read.RowSource;
import dev.weir.read.delimited.DelimitedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delimited text from the file to the records: no line of it disappears. */
class DelimitedLoadTest {

    private static final String MAPPING = """
            version: 1
            mapping: test
            title: {en: Households, zh: 户台账}
            department: civil-affairs
            input: {format: csv}
            columns:
              hukou_no: {names: [户号], required: true}
              head:     {names: [户主]}
              phone:    {names: [电话], as: phone}
            skip:
              - {rule: total, when: "hukou_no = '合计'"}
            records:
              - entity: household
                key: hukou_no
                fields:
                  household_no: hukou_no
                  household_type: "'benefit'"
                  head_name: head
                  phone: phone
            """;

    @TempDir
    Path folder;

    private LoadHarness weir;
    private CompiledMapping mapping;

    @BeforeEach
    void open() {
        weir = new LoadHarness(folder);
        mapping = weir.mapping(MAPPING);
    }

    @AfterEach
    void close() {
        weir.close();
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

    @Test
    void theExampleOfThePageWorks() throws IOException, SQLException {
        String page = Files.readString(Path.of("docs/delimited.md"));
        mapping = weir.mapping(block(page, "yaml").replace("mapping: facilities", "mapping: test"));

        load(block(page, "csv"));

        assertThat(weir.rows("SELECT asset_no, name FROM record.asset ORDER BY ALL"))
                .containsExactly("F-001|路灯; 云丰路", "F-002|井盖");
    }

    private static String block(String page, String language) {
        int begin = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(begin, page.indexOf("```", begin));
    }

    private LoadOutcome load(String text) throws IOException, SQLException {
        Path file = Files.write(folder.resolve("ledger.csv"), text.getBytes("GB18030"));
        try (RowSource rows = DelimitedReader.open(new ReadRequest(file, "inbox/ledger.csv", mapping.mapping()))) {
            return new Loader(weir.session(), weir.book(), Locale.ENGLISH, false)
                    .load(new LoadInput(
                            1,
                            "test",
                            mapping,
                            rows,
                            "inbox/ledger.csv",
                            "ledger.csv",
                            Optional.empty(),
                            Integer.toHexString(text.hashCode()),
                            LocalDateTime.of(2026, 11, 1, 2, 0),
                            false,
                            false,
                            false,
                            Optional.empty()));
        }
    }
}
