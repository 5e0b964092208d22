package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.publish.Published;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nights, of which each seems to be a day before the last. */
class SetBackClockIT {

    @TempDir
    Path root;

    @Test
    void theNewestStaysTheNewest() {
        NightWorkspace night = NightWorkspace.in(root);
        for (int back = 0; back < 3; back++) {
            night.write(
                    "inbox/civil-affairs/月湖社区/低保.xlsx",
                    NightWorkspace.workbook(
                            "低保",
                            "2026年" + (8 + back) + "月",
                            NightWorkspace.HEADER,
                            List.of(
                                    NightWorkspace.household("H1", "张三"),
                                    NightWorkspace.household("H" + (2 + back), "李四"))));
            OpenWorkspace open = WorkspaceFiles.open(root);
            OpenWorkspace then = open.at(Clock.offset(open.clock(), Duration.ofDays(-back)));

            RunSummary summary = new Pipeline(
                            then,
                            new RunOptions(List.of("civil-affairs-subsidy"), false, false, true, Duration.ZERO),
                            Progress.NONE)
                    .run();

            assertThat(summary.failed()).isFalse();
            assertThat(summary.published()).isPresent();
            assertThat(night.rows("SELECT source_key FROM record.household ORDER BY ALL"))
                    .containsExactly("H1", "H" + (2 + back));
        }
        Published published = new Published(root.resolve("data/district.duckdb"));
        assertThat(published.versions())
                .extracting(version -> version.substring(version.indexOf('-')))
                .containsExactly("-3", "-2", "-1");
        assertThat(published.rollBack()).endsWith("-2");
    }
}
