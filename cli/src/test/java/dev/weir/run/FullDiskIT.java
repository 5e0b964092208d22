package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.load.LoadStatus;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights on a disk that is too small. Wherever it fills, the run says so, and the next run, after space was made, ends as a night that
 * nobody disturbed. {@code -Dweir.long=true} walks all sizes in steps of 32 kB up to one that holds a whole night.
 */
class FullDiskIT {

    private static final String[] ROUTES = {
        "civil-affairs-subsidy", "police-households", "police-memberships", "police-residents"
    };
    private static final List<Integer> SIZES = List.of(160, 256, 320, 640, 1024);
    /** Made once: a workbook carries the time at which it was made. */
    private static final byte[] LEDGER = NightWorkspace.ledger("2026年11月");

    private static final int STEP = 32;
    private static final int LARGEST = 32 * 1024;

    @TempDir
    Path folder;

    @BeforeAll
    static void mayMount() {
        assumeTrue(FullDisk.isPossible(), "only root may mount a small file system");
    }

    @Test
    void aNightOnAFullDiskIsCompletedByTheNext() throws IOException {
        NightWorkspace undisturbed = workspace("undisturbed");
        assertThat(undisturbed.run(ROUTES).failed()).isFalse();
        DatabaseSnapshot expected = DatabaseSnapshot.settled(undisturbed.root());
        List<String> walked = new ArrayList<>();

        for (int size : sizes()) {
            NightWorkspace night = workspace("night-" + size);
            try (FullDisk disk = FullDisk.at(night.root().resolve("data"), size)) {
                String end = first(night);
                walked.add(size + " kB: " + end);
                disk.free();

                RunSummary next = night.run(ROUTES);

                assertThat(next.failed())
                        .as("%d kB, second night %s", size, next)
                        .isFalse();
                assertThat(DatabaseSnapshot.settled(night.root()).differences(expected))
                        .as("%d kB, first night %s", size, end)
                        .isEmpty();
                assertThat(night.rows("SELECT load_id FROM weir.load GROUP BY ALL HAVING count(*) > 1"))
                        .isEmpty();
                assertThat(night.rows("SELECT run_id FROM weir.run WHERE status = 'running'"))
                        .isEmpty();
                if (end.equals("done")) {
                    break;
                }
            }
        }
        walked.forEach(System.out::println);
        assertThat(walked).anyMatch(line -> line.contains("disk is full") || line.contains("No space left"));
    }

    @Test
    void aSpoolThatOneLargeInputFillsFailsThatInputAlone() throws IOException {
        NightWorkspace night = NightWorkspace.in(folder.resolve("spool"));
        String large = "inbox/civil-affairs/天一社区/低保.xlsx";
        night.write(large, new byte[1_000_000]);
        night.write("inbox/civil-affairs/月湖社区/低保.xlsx", NightWorkspace.ledger("2026年11月"));
        try (FullDisk disk = FullDisk.at(night.root().resolve("data/spool"), 128)) {
            assertThat(disk.holds()).isEqualTo(128 * 1024L);
            RunSummary summary = night.run("civil-affairs-subsidy");

            assertThat(summary.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                    .contains(large, "No space left"));
            assertThat(summary.loads()).extracting(load -> load.status()).containsExactly(LoadStatus.DONE);
            assertThat(summary.end()).isEmpty();
        }
        assertThat(night.exists(large)).isTrue();
    }

    /** How the night ends: every way but the good one says why. */
    private static String first(NightWorkspace night) {
        try {
            RunSummary summary = night.run(ROUTES);
            if (!summary.failed()) {
                return "done";
            }
            String told = summary.end().map(WeirException::describe).orElse("") + summary.failures();
            assertThat(told).containsAnyOf("disk is full", "No space left");
            return told;
        } catch (WeirException notBegun) {
            assertThat(notBegun.describe()).containsAnyOf("disk is full", "No space left");
            return notBegun.describe();
        }
    }

    private static List<Integer> sizes() {
        return Boolean.getBoolean("weir.long")
                ? IntStream.iterate(STEP, size -> size <= LARGEST, size -> size + STEP)
                        .boxed()
                        .toList()
                : SIZES;
    }

    private NightWorkspace workspace(String name) {
        NightWorkspace night = NightWorkspace.in(folder.resolve(name));
        for (String community : List.of("月湖社区", "天一社区", "孝闻社区")) {
            night.write("inbox/civil-affairs/" + community + "/低保.xlsx", LEDGER);
        }
        return night;
    }
}
