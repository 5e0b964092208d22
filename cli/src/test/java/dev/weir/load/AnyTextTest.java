package dev.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.compile.CompiledMapping;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a cell holds comes out as it went in, recorded or rejected. */
class AnyTextTest {

    @TempDir
    Path folder;

    @Test
    void anyTextSurvivesTheRoundTrip() {
        try (LoadHarness weir = new LoadHarness(folder)) {
            survives(weir);
        }
    }

    private static void survives(LoadHarness weir) {
        CompiledMapping texts = weir.mapping("""
                version: 1
                mapping: test
                title: {en: Test, zh: 测试}
                department: civil-affairs
                input: {format: excel}
                blank: []
                columns:
                  hukou_no: {names: [户号]}
                  head: {names: [户主]}
                  amount: {names: [金额], as: money, required: true}
                records:
                  - {entity: household, key: hukou_no, fields: {head_name: raw.head}}
                """);
        for (long seed = 0; seed < 30; seed++) {
            RandomLedger random = new RandomLedger(seed);
            String good = random.anyText();
            String bad = random.anyText();

            weir.deliverCells(texts, List.of(List.of("H1", good, "1"), List.of("H2", bad, "x")))
                    .accepted()
                    .load();

            assertThat(weir.rows("SELECT head_name FROM record.household"))
                    .as("seed %d", seed)
                    .containsExactly(good);
            assertThat(weir.rows("SELECT raw->>'head' FROM weir.reject WHERE status = 'open'"))
                    .as("seed %d", seed)
                    .containsExactly(bad);
        }
    }
}
