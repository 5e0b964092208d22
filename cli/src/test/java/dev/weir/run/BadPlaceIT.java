package dev.weir.run;

import static dev.weir.run.NightWorkspace.ledger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.load.LoadStatus;
import dev.weir.problem.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that are empty or away, and an archive that cannot be written. */
class BadPlaceIT {

    private static final String REGISTER = "data-sources/police.sqlite";

    @TempDir
    Path root;

    private NightWorkspace night;

    @BeforeEach
    void makeWorkspace() {
        night = NightWorkspace.in(root);
    }

    @Test
    void aDatabaseThatIsAwayFailsItsRouteAloneAndIsNotMade() throws IOException {
        night.run("police-households");
        List<String> before = night.records();
        Files.delete(root.resolve(REGISTER));
        night.write("inbox/civil-affairs/月湖社区/低保.xlsx", ledger("2026年11月"));

        RunSummary summary = night.run("police-households", "civil-affairs-subsidy");

        assertThat(summary.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.route()).isEqualTo("police-households");
            assertThat(failure.message()).contains("police").doesNotContain("Exception");
        });
        assertThat(summary.loads()).extracting(load -> load.status()).containsExactly(LoadStatus.DONE);
        assertThat(night.exists(REGISTER)).isFalse();
        assertThat(night.records()).containsAll(before).hasSizeGreaterThan(before.size());
    }

    @Test
    void aDatabaseWithoutTheTableFailsItsRouteAlone() throws IOException {
        Files.write(root.resolve(REGISTER), new byte[0]);

        RunSummary summary = night.run("police-households");

        assertThat(summary.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .contains("police", "hukou")
                .doesNotContain("Exception"));
        assertThat(summary.status()).isEqualTo("failed");
    }

    @Test
    void anEmptyTableTakesNobodyAway() throws SQLException {
        night.run("police-households");
        List<String> before = night.records();
        try (Connection register = DriverManager.getConnection("jdbc:sqlite:" + root.resolve(REGISTER));
                var statement = register.createStatement()) {
            statement.execute("DELETE FROM hukou");
        }

        RunSummary summary = night.run("police-households");

        assertThat(summary.loads()).extracting(load -> load.status()).containsExactly(LoadStatus.UNCHANGED);
        assertThat(summary.rows().read()).isZero();
        assertThat(night.records()).isEqualTo(before);
    }

    @Test
    void anArchiveThatCannotBeWrittenLeavesTheInputForTheNextRun() throws IOException {
        String input = "inbox/civil-affairs/月湖社区/低保.xlsx";
        night.write(input, ledger("2026年11月"));
        night.write("archive", new byte[0]);

        RunSummary summary = night.run("civil-affairs-subsidy");

        assertThat(summary.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .contains(
                        input,
                        "it is loaded (load 1) but cannot be kept in archive/civil-affairs/",
                        "let Weir write to that folder, the next run tries again"));
        assertThat(night.exists(input)).isTrue();
        List<String> records = night.records();
        assertThat(records).isNotEmpty();

        Files.delete(root.resolve("archive"));
        RunSummary next = night.run("civil-affairs-subsidy");

        assertThat(next.loads()).isEmpty();
        assertThat(next.failures()).isEmpty();
        assertThat(night.rows("SELECT archived FROM weir.load"))
                .singleElement()
                .satisfies(path -> assertThat(night.exists(path)).isTrue());
        assertThat(night.exists(input)).isFalse();
        assertThat(night.records()).isEqualTo(records);
    }

    @Test
    void aHeldInputIsLetThroughFromTheArchive() {
        night.write("inbox/civil-affairs/月湖社区/10月低保.xlsx", ledger("2026年10月"));
        night.run("civil-affairs-subsidy");
        night.write(
                "inbox/civil-affairs/月湖社区/11月低保.xlsx",
                NightWorkspace.workbook("低保", "2026年11月", NightWorkspace.HEADER, List.of()));
        long held = night.run("civil-affairs-subsidy").loads().get(0).loadId();

        RunSummary accepted = new Operations(WorkspaceFiles.open(root), Progress.NONE)
                .accept(held, false)
                .summary();

        assertThat(accepted.loads()).extracting(load -> load.status()).containsExactly(LoadStatus.DONE);
        assertThat(night.rows("SELECT source_key FROM record.household")).isEmpty();
        assertThat(night.rows("SELECT issue, status FROM weir.ledger")).containsExactly("2026-11|done");
    }

    @Test
    void aHeldInputThatWasReplacedSinceIsNotLetThrough() {
        night.write("inbox/civil-affairs/月湖社区/10月低保.xlsx", ledger("2026年10月"));
        night.run("civil-affairs-subsidy");
        night.write(
                "inbox/civil-affairs/月湖社区/11月低保.xlsx",
                NightWorkspace.workbook("低保", "2026年11月", NightWorkspace.HEADER, List.of()));
        long held = night.run("civil-affairs-subsidy").loads().get(0).loadId();
        night.write("inbox/civil-affairs/月湖社区/11月低保.xlsx", ledger("2026年11月"));
        night.run("civil-affairs-subsidy");

        assertThatThrownBy(() -> new Operations(WorkspaceFiles.open(root), Progress.NONE).accept(held, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("load 3 has stated its ledger anew since");
        assertThat(night.rows("SELECT source_key FROM record.household ORDER BY 1"))
                .containsExactly("H1", "H2", "H3");
    }
}
