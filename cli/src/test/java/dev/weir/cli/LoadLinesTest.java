package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadLinesTest {

    private final List<LoadOutcome> loads = new ArrayList<>();

    @Test
    void fewInputsHaveALineEach() {
        inputs(LoadLines.MOST_LINES, "subsidy", 0);
        assertThat(LoadLines.of(loads)).hasSize(LoadLines.MOST_LINES);
    }

    @Test
    void manyQuietInputsOfAMappingShareALine() {
        inputs(1, "register", 0);
        inputs(100, "subsidy", 0);
        assertThat(LoadLines.of(loads))
                .extracting(line -> String.join("|", line))
                .containsExactly(
                        "1|done|register|file 1|10|10|0|0|0|0|0.1 s",
                        "|done|subsidy|100 inputs|1,000|1,000|0|0|0|0|10.0 s");
    }

    @Test
    void anInputWithRejectedRowsKeepsItsLine() {
        inputs(50, "subsidy", 0);
        inputs(1, "subsidy", 2);
        inputs(50, "subsidy", 0);
        assertThat(LoadLines.of(loads)).extracting(line -> line.get(3)).containsExactly("100 inputs", "file 51");
        assertThat(LoadLines.total(loads).get(8)).isEqualTo("2");
    }

    private void inputs(int count, String mapping, long rejected) {
        for (int i = 0; i < count; i++) {
            long id = loads.size() + 1;
            loads.add(new LoadOutcome(
                    id,
                    mapping,
                    "file " + id,
                    LoadStatus.DONE,
                    Optional.empty(),
                    new RowCounts(10, 10 - rejected, 0, 0, rejected, 0, 0, 0),
                    "",
                    100));
        }
    }
}
