package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.LongForm;
import dev.weir.compile.CompiledMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws that hold for whatever rows arrive; each is tried with many random ledgers. */
class LoadLawsTest {

    private static final int SEEDS = LongForm.times(8, 30);

    private static final String LEDGER = """
            input: {format: excel}
            ledger: {scope: {from: folder}, issue: {from: title, as: month}}
            load: replace
            partial: "*补报*"
            """;

    @TempDir
    Path folder;

    private LoadHarness weir;
    private CompiledMapping replace;

    @BeforeEach
    void open() {
        weir = new LoadHarness(folder);
        replace = weir.mapping(RandomLedger.mapping(LEDGER));
    }

    @AfterEach
    void close() {
        weir.close();
    }

    private LoadHarness.Delivery delivery(long seed, List<List<String>> rows) {
        return weir.deliverCells(replace, rows)
                .from("社区" + seed)
                .titled("2026年11月")
                .accepted();
    }

    /** One file with a ledger for each seed, so that a law is tried with all of them in a few loads. */
    private LoadHarness.Delivery together(List<List<String>> rows) {
        CompiledMapping mapping = weir.mapping(RandomLedger.mapping("""
                input: {format: excel}
                ledger: {scope: {from: column, column: community}, issue: {from: title, as: month}}
                load: replace
                """));
        return weir.deliverCells(mapping, rows).titled("2026年11月").accepted();
    }

    @Test
    void firstThenSecondThenFirstEndsWithTheFirst() {
        LoadHarness.Delivery first = together(RandomLedger.together(SEEDS, 0));
        first.load();
        List<String> once = weir.records("NOT stale");

        together(RandomLedger.together(SEEDS, 1)).load();
        assertThat(weir.records("NOT stale")).isNotEqualTo(once);
        LoadOutcome last = first.load();

        assertThat(last.status()).isEqualTo(LoadStatus.DONE);
        assertThat(weir.records("NOT stale")).isNotEmpty().isEqualTo(once);
        assertThat(weir.rows("SELECT issue, load_id, status FROM weir.ledger"))
                .hasSize(SEEDS)
                .containsOnly("2026-11|3|done");
    }

    @Test
    void loadThenUndoIsAsBefore() {
        replace = weir.mapping(RandomLedger.mappingWithPlaces(LEDGER));
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomLedger random = new RandomLedger(seed);
            delivery(seed, random.rows()).titled("2026年10月").load();
            undoes(delivery(seed, random.rows()).named(seed % 2 == 0 ? "低保.xlsx" : "补报.xlsx"), seed);
        }
    }

    @Test
    void undoOfAnUpsertIsAsBefore() {
        CompiledMapping upsert = weir.mapping(RandomLedger.mapping("""
                input: {format: query}
                load: upsert
                deletes: {deleted_when: "phone = '057487654321' or amount = 900.5"}
                watermark: {column: amount, first: "0"}
                """));
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomLedger random = new RandomLedger(seed);
            weir.deliverCells(upsert, random.rows()).load();
            LoadHarness.Delivery next = weir.deliverCells(upsert, random.rows()).accepted();
            undoes(seed % 2 == 0 ? next : next.full(), seed);
        }
    }

    @Test
    void undoOfAnAppendIsAsBefore() {
        CompiledMapping append = weir.mapping(RandomLedger.mapping("input: {format: excel}\nload: append\n"));
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomLedger random = new RandomLedger(seed);
            weir.deliverCells(append, random.rows()).load();
            undoes(weir.deliverCells(append, random.rows()), seed);
        }
    }

    private void undoes(LoadHarness.Delivery delivery, long seed) {
        List<String> before = weir.state();
        LoadOutcome outcome = delivery.load();
        if (outcome.status() == LoadStatus.DONE) {
            weir.undo(outcome.loadId());
        }
        assertThat(weir.state()).as("seed %d", seed).isEqualTo(before);
    }

    @Test
    void aSupersededIssueChangesNothing() {
        together(RandomLedger.together(SEEDS, 0)).load();
        List<String> before = weir.state();

        LoadOutcome late =
                together(RandomLedger.together(SEEDS, 1)).titled("2026年10月").load();

        assertThat(late.status()).isEqualTo(LoadStatus.SUPERSEDED);
        assertThat(weir.state()).isEqualTo(before);
    }

    @Test
    void aSecondRunOfTheSameInputsChangesNothing() {
        List<LoadHarness.Delivery> all = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            all.add(delivery(seed, new RandomLedger(seed).rows()));
        }
        all.forEach(LoadHarness.Delivery::load);
        List<String> once = weir.state();

        assertThat(all)
                .allSatisfy(delivery -> assertThat(delivery.load().status()).isEqualTo(LoadStatus.UNCHANGED));

        assertThat(weir.state()).isEqualTo(once);
    }

    @Test
    void pullingTheSameRowsAgainChangesNothing() {
        CompiledMapping upsert = weir.mapping(RandomLedger.mapping("""
                input: {format: query}
                ledger: {scope: {from: column, column: community}}
                load: upsert
                """));
        List<List<String>> rows = RandomLedger.together(SEEDS, 0);
        weir.deliverCells(upsert, rows).load();
        List<String> records = weir.records("true");
        String open = "SELECT scope, source_key, raw FROM weir.reject WHERE status = 'open' ORDER BY ALL";
        List<String> rejects = weir.rows(open);

        LoadOutcome again = weir.deliverCells(upsert, rows).load();

        assertThat(again.counts().added() + again.counts().changed()).isZero();
        assertThat(weir.records("true")).isNotEmpty().isEqualTo(records);
        assertThat(weir.rows(open)).isNotEmpty().isEqualTo(rejects);
    }

    @Test
    void theOrderInWhichLedgersArriveDoesNotMatter(@TempDir Path other) {
        try (LoadHarness backwards = new LoadHarness(other)) {
            CompiledMapping same = backwards.mapping(RandomLedger.mapping(LEDGER));
            for (long seed = 0; seed < SEEDS; seed++) {
                delivery(seed, new RandomLedger(seed).rows()).load();
            }
            for (long seed = SEEDS - 1; seed >= 0; seed--) {
                List<List<String>> rows = new RandomLedger(seed).rows();
                backwards
                        .deliverCells(replace, rows)
                        .from("社区" + seed)
                        .accepted()
                        .load();
            }
            assertThat(backwards.records("true")).isEqualTo(weir.records("true"));
        }
    }

    @Test
    void noLoadOfOneLedgerChangesAnother() {
        delivery(-1, new RandomLedger(1000).rows()).load();
        delivery(-2, new RandomLedger(1001).rows()).load();
        String others = "scope IN ('社区-1', '社区-2')";
        List<String> before = weir.records(others);
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomLedger random = new RandomLedger(seed);
            delivery(7, random.rows()).load();
            assertThat(weir.records(others)).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        List<List<String>> rows = RandomLedger.together(SEEDS, 0);
        LoadOutcome sorted = together(rows).load();
        List<String> records = weir.records("true");
        weir.undo(sorted.loadId());

        LoadOutcome mixed = together(new RandomLedger(1).shuffled(rows)).load();

        assertThat(mixed.counts()).isEqualTo(sorted.counts());
        assertThat(weir.records("true")).isNotEmpty().isEqualTo(records);
    }

    @Test
    void rowsReadAreThoseRecordedRejectedAndSkipped() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<List<String>> rows = new RandomLedger(seed).rows();
            RowCounts counts = delivery(seed % 4, rows).load().counts();

            if (counts.read() > 0) {
                assertThat(counts.read()).isEqualTo(rows.size());
            }
            assertThat(counts.added() + counts.changed() + counts.unchanged() + counts.rejected() + counts.skipped())
                    .as("seed %d", seed)
                    .isEqualTo(counts.read());
        }
    }
}
