package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log whose last line has no end. */
class CutLineTest extends TextLedgerTest {

    private static final String PAYMENTS = """
            version: 1
            mapping: test
            title: {en: Payments, zh: 支付}
            department: civil-affairs
            input: {format: log, pattern: key_value}
            load: append
            columns:
              no:     {names: [seq], required: true}
              amount: {names: [amount], as: money}
            records:
              - entity: event
                key: no
                fields: {event_type: "'payment'", event_no: no, amount: amount}
            """;

    private CompiledMapping mapping;

    @BeforeEach
    void open() {
        mapping = text.weir().mapping(PAYMENTS);
    }

    @Test
    void itIsToldAndTheWholeLineCorrectsIt() throws IOException, SQLException {
        load("seq=1 amount=7\nseq=2 amount=12");
        assertThat(text.weir().rows("SELECT row_no, code, severity FROM weir.fault"))
                .containsExactly("2|F052|warning");
        assertThat(amounts()).containsExactly("1|7.00", "2|12.00");

        load("seq=1 amount=8\nseq=2 amount=1250.00\n");
        assertThat(amounts()).containsExactly("1|7.00", "2|1250.00");

        load("seq=1 amount=7\nseq=2 amount=12");
        assertThat(amounts()).containsExactly("1|7.00", "2|1250.00");
    }

    private Iterable<String> amounts() throws SQLException {
        return text.weir().rows("SELECT source_key, amount FROM record.event ORDER BY ALL");
    }

    private void load(String content) throws IOException, SQLException {
        text.load(mapping, content.getBytes(StandardCharsets.UTF_8));
    }
}
