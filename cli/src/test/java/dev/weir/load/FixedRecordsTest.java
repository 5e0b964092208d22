package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records of a fixed-width file that are unlike the others. */
class FixedRecordsTest extends TextLedgerTest {

    private static final String HOUSEHOLDS = """
            version: 1
            mapping: test
            title: {en: Households, zh: 户}
            department: civil-affairs
            input: {format: fixed, encoding: gb18030}
            columns:
              no:     {bytes: 1-6, required: true}
              head:   {bytes: 7-14}
              people: {bytes: 15-17, as: integer}
            %s
            records:
              - entity: household
                key: no
                fields: {household_no: no, household_type: "'benefit'", head_name: head, resident_count: people}
            """;

    private static final Charset GBK = Charset.forName("GBK");
    private static final String FIRST = "H00001张三      3\n";
    private static final String THREE = "H00002李四      2\nH00003欧阳小明 12\nH00004          1\n";

    @Test
    void aTrailerIsNoRecordAndKeepsNobodyWhoLeft() throws IOException, SQLException {
        for (String trailer : List.of(
                "000003TRAILER   ", "T00003", "T00003          0", "Z99999", "HOUSE  000003", "9     TOTAL     3")) {
            load("", FIRST + THREE);
            load("", THREE + trailer + "\n");
            assertThat(keys()).as(trailer).containsExactly("H00002", "H00003", "H00004");
            assertThat(faults()).as(trailer).startsWith("4||F057|error|");
        }
    }

    @Test
    void aHeaderIsNoRecord() throws IOException, SQLException {
        for (String header : List.of("HDR20261104STREET", "000020261104", "H 2026-11-04  004")) {
            load("", header + "\n" + FIRST + THREE);
            assertThat(keys()).as(header).containsExactly("H00001", "H00002", "H00003", "H00004");
            assertThat(faults()).as(header).startsWith("1||F057|error|");
        }
    }

    @Test
    void aRuleOfTheMappingKnowsBetter() throws IOException, SQLException {
        load("skip: [{rule: trailer, when: \"no = '000004'\"}]", FIRST + THREE + "000004TRAILER\n");
        assertThat(text.weir().rows("SELECT row_no, rule FROM weir.skip")).containsExactly("5|trailer");
        assertThat(faults()).isEmpty();
    }

    @Test
    void aRowThatIsOnlyUnusualIsRecorded() throws IOException, SQLException {
        load("", FIRST + THREE + "H00005MICHAEL   1\n");
        assertThat(keys()).hasSize(5);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aShortRecordAmongFilledOnesWasCut() throws IOException, SQLException {
        String filled = "H00001张三     3 \nH00002李四     2 \nH00003欧阳小明12 \nH00004王五     4 \n";
        load("", filled + "H00005赵六     1");
        assertThat(keys()).containsExactly("H00001", "H00002", "H00003", "H00004");
        assertThat(faults()).isEqualTo("5||F050|error|H00005赵六     1");
    }

    @Test
    void aRecordThatEndsWithinTheLastColumnWasCut() throws IOException, SQLException {
        load("", FIRST + THREE + "H00005赵六     1");
        assertThat(keys()).hasSize(4);
        assertThat(faults()).isEqualTo("5||F050|error|H00005赵六     1");
        load("", FIRST + THREE + "H00005赵六\nH00006周七      1\u001A");
        assertThat(keys()).hasSize(6);
        load("", FIRST + THREE + "H00005赵六");
        assertThat(faults()).isEqualTo("5||F050|error|H00005赵六");
        String counted = (FIRST + THREE).replace("\n", "");
        for (String cut : List.of("H00005赵六     1", "H00005赵六 ")) {
            load(17, counted + cut);
            assertThat(faults()).isEqualTo("5||F050|error|" + cut.strip());
        }
        load(17, counted + "H00005赵六      1\r\n");
        assertThat(keys()).hasSize(5);
    }

    @Test
    void aLastRecordWithoutItsEndMayGoOn() throws IOException, SQLException {
        load("", "H00001张三    3\nH00002李四    2 \nH00003欧");
        assertThat(keys()).hasSize(3);
        assertThat(faults()).isEqualTo("3||F052|warning|H00003欧");
    }

    @Test
    void textBehindTheLastColumnIsTold() throws IOException, SQLException {
        load("", FIRST + THREE + "H00005赵六      1  MOVED\n");
        assertThat(keys()).hasSize(5);
        assertThat(faults()).startsWith("5||F058|warning|");
    }

    @Test
    void halfACharacterAtAColumnsEndCostsThatCharacter() throws IOException, SQLException {
        String before = FIRST + THREE + "H00005";
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(before.getBytes(GBK));
        content.write("x吴六七明".getBytes(GBK), 0, 8);
        content.write("  1\n".getBytes(GBK));
        text.load(text.weir().mapping(HOUSEHOLDS.formatted("")), content.toByteArray());
        assertThat(text.weir().rows("SELECT head_name FROM record.household WHERE source_key = 'H00005'"))
                .containsExactly("x吴六七");
        assertThat(faults()).startsWith("5|head|F055|warning|");
    }

    private void load(String skip, String content) throws IOException, SQLException {
        CompiledMapping mapping = text.weir().mapping(HOUSEHOLDS.formatted(skip));
        text.load(mapping, content.getBytes(GBK));
    }

    private void load(int recordBytes, String content) throws IOException, SQLException {
        String yaml = HOUSEHOLDS.formatted("").replace("gb18030}", "gb18030, record_bytes: " + recordBytes + "}");
        text.load(text.weir().mapping(yaml), content.getBytes(GBK));
    }

    private List<String> keys() throws SQLException {
        return text.weir().rows("SELECT source_key FROM record.household ORDER BY ALL");
    }

    private String faults() throws SQLException {
        return String.join(
                ";",
                text.weir()
                        .rows("SELECT row_no, column_name, code, severity, coalesce(value, '') FROM weir.fault"
                                + " WHERE load_id = (SELECT max(load_id) FROM weir.load) ORDER BY ALL"));
    }
}
