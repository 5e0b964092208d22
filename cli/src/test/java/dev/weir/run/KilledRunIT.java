package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A night that is killed again and again ends as one that nobody disturbed. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledRunIT {

    private static final int KILLS = 5;
    private static final int LONGEST_MILLIS = 3_000;

    @TempDir
    Path folder;

    @Test
    void theNextRunCompletesWhatAKilledOneBegan() throws Exception {
        NightWorkspace undisturbed = sample("undisturbed");
        undisturbed.run();
        List<String> expected = undisturbed.records();
        NightWorkspace disturbed = sample("disturbed");
        Random random = new Random(3);
        for (int kill = 0; kill < KILLS; kill++) {
            kill(disturbed, random.nextInt(LONGEST_MILLIS));
        }

        RunSummary summary = disturbed.run();

        assertThat(summary.failures()).isEmpty();
        assertThat(disturbed.records()).isNotEmpty().isEqualTo(expected);
        assertThat(disturbed.rows("SELECT status FROM weir.run WHERE status = 'running'"))
                .isEmpty();
        assertThat(disturbed.rows("SELECT load_id FROM weir.load GROUP BY ALL HAVING count(*) > 1"))
                .isEmpty();
        assertThat(files(disturbed)).isEqualTo(files(undisturbed));
    }

    /** Of each input that was taken its name: none may be lost, wherever the run was killed. */
    private static List<String> files(NightWorkspace workspace) {
        return workspace.rows("SELECT DISTINCT input FROM weir.load WHERE archived IS NOT NULL ORDER BY ALL");
    }

    private NightWorkspace sample(String name) {
        NightWorkspace workspace = NightWorkspace.in(folder.resolve(name));
        workspace.withSampleInbox();
        return workspace;
    }

    private static void kill(NightWorkspace workspace, long millis) throws IOException, InterruptedException {
        Process process = RunProcess.start(workspace.root());
        assertThat(process.getInputStream().read()).isPositive();
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }
}
