package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A load that somebody only tries tells why rows would be refused, and leaves nothing. */
class TriedLoadTest extends LedgerTest {

    private static final String HOUSEHOLDS = """
            version: 1
            mapping: test
            title: {en: Households, zh: 户台账}
            department: civil-affairs
            input: {format: excel}
            rejects: {max_percent: 60}
            columns:
              hukou_no: {names: [户号], required: true}
              phone:    {names: [电话], as: phone}
            records:
              - entity: household
                key: hukou_no
                fields:
                  household_no: hukou_no
                  household_type: "'benefit'"
                  phone: phone
            """;

    private Loader loader;
    private CompiledMapping mapping;

    @BeforeEach
    void open() {
        loader = new Loader(weir.session(), weir.book(), Locale.ENGLISH, true);
        mapping = weir.mapping(HOUSEHOLDS);
    }

    @Test
    void tellsFaultsByColumnAndCodeWithMaskedExamples() {
        LoadOutcome tried = tried("H1|12345", "H2|王五 138x", "H3|12345", "H4|67890-1", "H5|/", "H6|13912345678", "|1");

        assertThat(tried.status()).isEqualTo(LoadStatus.DONE);
        assertThat(tried.faults())
                .contains(
                        new FaultGroup("hukou_no", "F002", "error", 1, List.of()),
                        new FaultGroup("phone", "F017", "warning", 5, List.of("99999", "9", "99999-9")));
        assertThat(tried.faults().toString()).doesNotContain("12345", "王");
    }

    @Test
    void tellsThemOfAnInputThatWouldBeHeld() {
        LoadOutcome tried = tried("|1", "|2", "H3|13912345678");

        assertThat(tried.status()).isEqualTo(LoadStatus.HELD);
        assertThat(tried.faults()).contains(new FaultGroup("hukou_no", "F002", "error", 2, List.of()));
    }

    @Test
    void numbersDifferAndNothingRemains() {
        List<String> before = weir.state();

        assertThat(List.of(
                        tried("H1|").loadId(), tried("H2|").loadId(), tried("|").loadId()))
                .containsExactly(1L, 2L, 3L);
        assertThat(weir.state()).isEqualTo(before);
        assertThat(weir.rows("FROM weir.load")).isEmpty();
    }

    private LoadOutcome tried(String... rows) {
        return loader.load(weir.deliver(mapping, rows).input());
    }
}
