package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.LoadInput.Manner;
import dev.weir.problem.HeldCode;
import dev.weir.read.InputLimit;
import dev.weir.rows.RowSource;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever an input's load is doing when its time is over: it is held, nothing of it stays, and the next input is loaded. */
@Timeout(120)
class LoadLimitTest extends LedgerTest {

    private static final String MAPPING = """
            version: 1
            mapping: test
            title: {en: Households, zh: 户台账}
            department: civil-affairs
            input: {format: %s}
            load: upsert
            deletes: none
            columns:
              hukou_no: {names: [户号], required: true}
              head:     {names: [户主]%s}
            records:
              - entity: household
                key: hukou_no
                fields:
                  household_no: hukou_no
                  household_type: "'benefit'"
                  head_name: head
            """;

    /** Some tenths of a millisecond for each row. */
    private static final String EXPLODING =
            ", check: \"list_sum(list_transform(range(10000), lambda x: (x * 31 + length(head)) % 7)) > 0\"";

    @Test
    void anExpressionThatExplodesIsStopped() {
        CompiledMapping exploding = mapping("excel", EXPLODING);
        List<List<String>> rows = IntStream.range(0, 200_000)
                .mapToObj(i -> List.of("H" + i, "张三"))
                .toList();
        LoadInput input = weir.deliverCells(exploding, rows).input();

        LoadOutcome outcome = load(input.within(limit()));

        assertHeld(outcome);
        assertThat(weir.records("true")).isEmpty();
        assertTheNextIsLoaded();
    }

    @Test
    void aDatabaseThatGivesARowNowAndThenForEverIsStopped() {
        assertPullIsHeld(Stream.generate(() -> {
            sleep();
            return row("H1");
        }));
        assertTheNextIsLoaded();
    }

    @Test
    void rowsWithoutEndAreStopped() {
        assertPullIsHeld(IntStream.iterate(0, i -> i + 1).mapToObj(i -> row("H" + i)));
        assertTheNextIsLoaded();
    }

    @Test
    void whatTookTooLongIsALineWithItsCodeAndWhatToDo() {
        assertPullIsHeld(Stream.generate(() -> row("H1")));

        assertThat(weir.rows("SELECT status, code, error FROM weir.load"))
                .singleElement()
                .asString()
                .startsWith("held|H009|H009 it was not finished after")
                .contains("limits: time: in weir.yaml", "raise the limit");
    }

    private void assertPullIsHeld(Stream<Map<String, Object>> rows) {
        InputLimit limit = limit();
        CompiledMapping mapping = mapping("query", "");
        Iterator<Map<String, Object>> timed = limit.timed(rows.iterator());
        try (RowSource source = new LazyRows(
                () -> Readers.query("pulled", mapping.mapping(), ZoneId.of("Asia/Shanghai"), timed, List.of()))) {
            LoadInput input = new LoadInput(
                    1,
                    mapping,
                    source,
                    InputSource.query("pulled", LocalDateTime.of(2026, 11, 1, 2, 0), false),
                    Manner.ARRIVED);
            assertHeld(load(input.within(limit)));
        }
    }

    private void assertHeld(LoadOutcome outcome) {
        assertThat(outcome.status()).isEqualTo(LoadStatus.HELD);
        assertThat(outcome.held()).contains(HeldCode.TOO_LONG);
    }

    private void assertTheNextIsLoaded() {
        CompiledMapping good = mapping("excel", "");

        assertThat(weir.deliver(good, "H1|张三").load().status()).isEqualTo(LoadStatus.DONE);
        assertThat(weir.records("true")).hasSize(1);
    }

    private CompiledMapping mapping(String format, String check) {
        return weir.mapping(MAPPING.formatted(format, check));
    }

    private LoadOutcome load(LoadInput input) {
        return new Loader(weir.session(), weir.book(), Locale.ENGLISH, false).load(input);
    }

    private static InputLimit limit() {
        return new InputLimit("pulled", Duration.ofMillis(600), Long.MAX_VALUE);
    }

    private static Map<String, Object> row(String number) {
        return Map.of("户号", number, "户主", "张三");
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
