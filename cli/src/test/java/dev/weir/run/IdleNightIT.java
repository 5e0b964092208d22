package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night without news leaves a line of the run and one of each pull, and nothing else. */
class IdleNightIT {

    private static final String[] TOLD = {"weir.run", "weir.load"};

    @TempDir
    Path root;

    private NightWorkspace night;

    @BeforeEach
    void loadTheSample() {
        night = NightWorkspace.in(root);
        night.withSampleInbox();
        assertThat(night.run().failures()).isEmpty();
    }

    @Test
    void nothingGrowsInANightWithoutNews() {
        Map<String, List<String>> before = DatabaseSnapshot.exact(root).without(TOLD);
        for (int idle = 2; idle < 4; idle++) {
            RunSummary summary = night.run();

            assertThat(summary.published()).isEmpty();
            Map<String, List<String>> after = DatabaseSnapshot.exact(root).without(TOLD);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach(
                    (table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        }
        assertThat(DatabaseSnapshot.settled(root).differences(DatabaseSnapshot.settled(root)))
                .isEmpty();
    }
}
