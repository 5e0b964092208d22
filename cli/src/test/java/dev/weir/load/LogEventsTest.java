package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How many events the lines of a log are, and what they state besides. */
class LogEventsTest extends TextLedgerTest {

    private static final String COUNTER = """
            version: 1
            mapping: test
            title: {en: Counter, zh: 计数}
            department: civil-affairs
            input: {format: log, pattern: rfc3164%s}
            load: append
            columns:
              seen:   {names: [timestamp], as: datetime, required: true}
              device: {names: [hostname], required: true}
              text:   {names: [message]}
              times:  {names: [repeated], as: integer, optional: true}
            records:
              - {entity: asset, key: device, %s fields: {asset_no: device, status: "'in_use'", name: text}}
              - {entity: event, key: [device, raw.seen, text], fields: {occurred_at: seen, description: text, measure: times}}
            """;

    @Test
    void aRepetitionOfALineThatIsNotKnownIsRejected() throws IOException, SQLException {
        load("", "", "<134>Nov  1 01:00:00 g1 last message repeated 4 times\n");
        assertThat(rows("SELECT row_no, code, severity FROM weir.fault")).containsExactly("1|F071|error");
        assertThat(rows("SELECT source_key FROM record.event")).isEmpty();
    }

    @Test
    void aRepetitionIsOneEventWithItsNumberWhereTheMappingSaysSo() throws IOException, SQLException {
        load(
                ", repeats: count",
                "",
                "<134>Nov  1 01:00:00 g1 c: on\n<134>Nov  1 01:00:09 g1 last message repeated 4231 times\n");
        assertThat(rows("SELECT source_key, measure FROM record.event ORDER BY 1"))
                .containsExactly("g1|Nov  1 01:00:00|on|", "g1|Nov  1 01:00:00|on|#2|4231.000000");
    }

    @Test
    void theLastLineSaysWhatADeviceIsWhereTheMappingSaysSo() throws IOException, SQLException {
        load("", "newest: true,", "<134>Nov  1 01:00:00 g1 c: on\n<134>Nov  1 01:00:09 g1 c: off\n");
        assertThat(rows("SELECT name FROM record.asset")).containsExactly("off");
        load("", "newest: true,", "<134>Nov  1 01:00:19 g1 c: broken\n");
        assertThat(rows("SELECT name FROM record.asset")).containsExactly("broken");
        assertThat(rows("SELECT count(*) FROM record.event")).containsExactly("3");
        assertThat(rows("SELECT code FROM weir.fault")).isEmpty();
    }

    private void load(String input, String asset, String content) throws IOException, SQLException {
        text.load(text.weir().mapping(COUNTER.formatted(input, asset)), content.getBytes(StandardCharsets.UTF_8));
    }

    private Iterable<String> rows(String sql) throws SQLException {
        return text.weir().rows(sql);
    }
}
