package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import dev.weir.read.ReadRequest;
import dev.weir.read.RowSource;
import dev.weir.read.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
class UnreadableRowsTest {

    private static final String MAPPING = """
            version: 1
            mapping: test
            title: {en: Households, zh: 户台账}
            department: civil-affairs
            input: {format: json}
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
    void aLineThatCannotBeTakenApartIsRejectedAsItStands() throws IOException, SQLException {
        LoadOutcome outcome = load("""
                {"户号": "H1", "户主": "张三", "电话": 13912345678}
                {"户号": "H2", "户主": "李四"

                {"户号": "H3", "户主": "王五", "电话": null, "备注": "新"}
                """);

        assertThat(outcome.counts()).isEqualTo(new RowCounts(3, 2, 0, 0, 1, 0, 0, 0));
        assertThat(weir.rows("SELECT row_no, column_name, code, severity, value FROM weir.fault"))
                .containsExactly("2||F050|error|{\"户号\": \"H2\", \"户主\": \"李四\"");
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

    private LoadOutcome load(String text) throws IOException, SQLException {
        Path file = Files.write(folder.resolve("ledger.json"), text.getBytes(StandardCharsets.UTF_8));
        try (RowSource rows = JsonReader.open(new ReadRequest(file, "inbox/ledger.json", mapping.mapping()))) {
            return new Loader(weir.session(), weir.book(), Locale.ENGLISH, false)
                    .load(new LoadInput(
                            1,
                            "test",
                            mapping,
                            rows,
                            "inbox/ledger.json",
                            "ledger.json",
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
