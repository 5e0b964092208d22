package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON from the file to the records: a line that cannot be read is a reject. */
class UnreadableRowsTest extends TextLedgerTest {

    private LoadHarness weir;
    private CompiledMapping mapping;

    @BeforeEach
    void open() {
        weir = text.weir();
        mapping = text.households("json");
    }

    @Test
    void aLineThatCannotBeTakenApartIsRejectedAsItStands() throws IOException, SQLException {
        LoadOutcome outcome = load("""
                {"户号": "H1", "户主": "张三", "电话": 13912345678}
                {"户号": "H2", "户主": "李四"

                {"户号": "H3", "户主": "王五", "电话": null, "备注": "新"}
                """);

        assertThat(outcome.counts()).isEqualTo(new RowCounts(3, 2, 0, 0, 1, 0, 0, 0));
        assertThat(weir.rows("SELECT row_no, column_name, code, severity, value FROM weir.fault"))
                .containsExactly("2||F050|error|{\"户号\": \"H2\", \"户主\": \"李四\"");
        assertThat(weir.rows("SELECT message FROM weir.fault").get(0)).endsWith(": it is cut off, column 24");
        assertThat(weir.rows("SELECT row_no, raw::JSON->>'line' FROM weir.reject"))
                .containsExactly("2|{\"户号\": \"H2\", \"户主\": \"李四\"");
        assertThat(weir.rows("SELECT source_key, head_name FROM record.household ORDER BY ALL"))
                .containsExactly("H1|张三", "H3|王五");
    }

    @Test
    void theSameFaultyLineComesAndGoesWithItsFile() throws IOException, SQLException {
        String good = "{\"户号\": \"H1\", \"户主\": \"张三\", \"电话\": null}\n";
        load(good + "x\n");
        load(good + "x\n" + good.replace("H1", "H2"));
        load(good);

        assertThat(weir.rows("SELECT row_no, status FROM weir.reject ORDER BY reject_id"))
                .containsExactly("2|superseded", "2|superseded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# end", "]", "null", "\"end\"", "{\"total\": 2}", "{}", "{\"户号\": \"\", \"户主\": null}"})
    void aLineThatIsNoRecordKeepsNobodyWhoLeft(String trailer) throws IOException, SQLException {
        String good = "{\"户号\": \"H1\", \"户主\": \"张三\", \"电话\": null}\n";
        load(good + good.replace("H1", "H2"));

        load(good + trailer + "\n");

        assertThat(weir.rows("SELECT source_key FROM record.household")).containsExactly("H1");
    }

    @Test
    void aFieldThatCannotBeToldIsAFaultOfItsColumnAndAKeyRejectsTheRow() throws IOException, SQLException {
        CompiledMapping nested = weir.mapping("""
                version: 1
                mapping: test
                title: {en: Households, zh: 户台账}
                department: civil-affairs
                input: {format: json}
                columns:
                  no:    {names: [no.text], required: true}
                  head:  {names: [owner.name], optional: true}
                  count: {names: [people], as: integer, optional: true}
                records:
                  - entity: household
                    key: no
                    fields: {household_no: no, head_name: head, resident_count: count}
                """);
        String lines = """
                {"no": {"text": "H1"}, "owner": "张三", "people": 2}
                {"no": {"text": "H2"}, "owner": {"name": "李四"}, "owner.name": "王五"}
                {"no": "H3", "owner": {"name": "赵六"}}
                {"no": {"text": "H4"}, "People": 3, "PEOPLE": 4}
                """;
        text.load(nested, lines.getBytes(StandardCharsets.UTF_8));

        assertThat(weir.rows("SELECT row_no, column_name, code, severity, value FROM weir.fault ORDER BY ALL"))
                .containsExactly(
                        "1|head|F069|warning|张三",
                        "2|head|F068|warning|李四 | 王五",
                        "3|no|F002|error|H3",
                        "3|no|F069|error|H3",
                        "4|count|F068|warning|3 | 4");
        assertThat(weir.rows("SELECT source_key, head_name, resident_count FROM record.household ORDER BY ALL"))
                .containsExactly("H1||2", "H2||", "H4||");
    }

    private LoadOutcome load(String content) throws IOException, SQLException {
        return text.load(mapping, content.getBytes(StandardCharsets.UTF_8));
    }
}
