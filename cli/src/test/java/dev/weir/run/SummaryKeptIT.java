package dev.weir.run;

import static dev.weir.run.NightWorkspace.HEADER;
import static dev.weir.run.NightWorkspace.ledger;
import static dev.weir.run.NightWorkspace.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.load.LoadStatus;
import dev.weir.problem.Stage;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night held or rejected is told, if not in its own summary then in the next. */
class SummaryKeptIT {

    private static final String ROUTE = "civil-affairs-subsidy";
    private static final String HELD = "inbox/civil-affairs/月湖社区/11月低保.xlsx";

    @TempDir
    Path root;

    private NightWorkspace night;

    @BeforeEach
    void holdALedger() {
        night = NightWorkspace.in(root);
        night.write("inbox/civil-affairs/月湖社区/10月低保.xlsx", ledger("2026年10月"));
        night.run(ROUTE);
        night.write(HELD, workbook("低保", "2026年11月", HEADER, List.of()));
        night.write("inbox/civil-affairs/天一社区/11月低保.xlsx", ledger("2026年11月"));
    }

    @Test
    void aPublishThatFailsDoesNotTakeTheSummaryWithIt() throws IOException {
        Path published = root.resolve("data/published");
        Files.move(published, root.resolve("data/before"));
        Files.write(published, new byte[0]);

        RunSummary summary = night.run(ROUTE);

        assertThat(summary.end())
                .hasValueSatisfying(end -> assertThat(end.stage()).isEqualTo(Stage.PUBLISH));
        assertThat(summary.loads())
                .extracting(load -> load.status())
                .containsExactlyInAnyOrder(LoadStatus.HELD, LoadStatus.DONE);
        assertThat(summary.resolved()).isPresent();
        assertThat(summary.status()).isEqualTo("failed");
        assertThat(night.rows("SELECT status FROM weir.run ORDER BY run_id")).containsExactly("done", "failed");

        RunSummary next = night.run(ROUTE);

        assertThat(next.earlier()).as("it was told").isEmpty();
    }

    @Test
    void whatAKilledNightCouldNotTellIsToldByTheNextAndOnlyByIt() throws Exception {
        StoppedProcess.kill(root, "resolve", "run");

        RunSummary next = night.run(ROUTE);

        assertThat(next.earlier())
                .filteredOn(load -> load.status() == LoadStatus.HELD)
                .singleElement()
                .satisfies(load -> {
                    assertThat(load.input()).isEqualTo(HELD);
                    assertThat(load.message()).startsWith("H");
                });
        assertThat(next.earlier()).anyMatch(load -> load.counts().rejected() > 0);
        assertThat(next.status()).isEqualTo("held");
        assertThat(night.run(ROUTE).earlier()).isEmpty();
    }

    /** As an older Weir could leave it, which went on writing after a commit that failed and yet held. */
    @Test
    void aLoadThatStandsAsDoneAndAsFailedIsDone() throws SQLException {
        List<String> records = night.records();
        try (WorkDatabase database = WorkFile.open(WorkspaceFiles.open(root), Duration.ZERO)) {
            new Session(database.connection())
                    .execute("INSERT INTO weir.load SELECT * REPLACE ('failed' AS status) FROM weir.load");
        }

        night.run("civil-affairs-subsidy");

        assertThat(night.rows("SELECT load_id FROM weir.load GROUP BY ALL HAVING count(*) > 1"))
                .isEmpty();
        assertThat(night.records()).containsAll(records);
        assertThat(night.rows("SELECT count(*) FROM record.household WHERE scope = '月湖社区'"))
                .containsExactly("3");
    }
}
