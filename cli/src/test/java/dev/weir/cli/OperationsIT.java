package dev.weir.cli;

import static dev.weir.cli.Called.weir;
import static dev.weir.cli.Called.weirIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Later runs, and what a person does to loads; every exit code comes of something real. */
class OperationsIT {

    private static final Path SHORT_LEDGER = Path.of("inbox/civil-affairs/孝闻社区");

    @TempDir
    Path folder;

    private Path district;

    @BeforeEach
    void copyTheDemo() throws IOException {
        district = DemoDistrict.copyTo(folder.resolve("district"));
    }

    @Test
    void aRunWithoutInputExitsWith0() throws IOException {
        Called run = weirIn(district, "run", "access-control-doors");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("No input was ready.").contains("Run 2: done");
        assertThat(run.err()).isEmpty();
        JsonNode summary = new ObjectMapper()
                .readTree(weirIn(district, "run", "access-control-doors", "--json", "--no-publish")
                        .out());
        assertThat(summary.get("exit_code").asInt()).isZero();
        assertThat(summary.get("published").isNull()).isTrue();
    }

    @Test
    void aDatabaseThatIsGoneExitsWith1AndIsNamed() throws IOException {
        Files.delete(district.resolve("data-sources/police.sqlite"));
        Called run = weirIn(district, "run", "police-residents", "--dry-run");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("Dry run: failed in part")
                .contains("police-residents: ", "the database \"police\" cannot be opened");
    }

    @Test
    void anUnknownRouteExitsWith2() {
        Called run = weirIn(district, "run", "police-resident", "--dry-run");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no route has the id \"police-resident\"", "police-residents");
    }

    @Test
    void aLedgerThatLosesItsRowsIsHeldUntilItIsAccepted() throws IOException {
        weir("sample", district.toString(), "--night", "2");
        keepOnly(SHORT_LEDGER);
        Called held = weirIn(district, "run", "civil-affairs-subsidy", "--no-publish");
        assertThat(held.code()).as(held.out()).isEqualTo(4);
        String load = weirIn(district, "history", "-n", "1", "-f", "csv")
                .lines()
                .get(1)
                .split(",")[0];
        assertThat(held.out()).contains("Held: nothing of these was loaded", "weir accept " + load + " -w ");
        assertThat(weirIn(district, "status").out()).contains("Held       load " + load);

        long before = households();
        Called accepted = weirIn(district, "accept", load);
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(households()).isLessThan(before);
        assertThat(weirIn(district, "status").out()).doesNotContain("Held ");
        Called again = weirIn(district, "accept", load);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).startsWith("Load " + load + " had been let through already");
        assertThat(weirIn(district, "accept", "1").err()).contains("only a held load can be let through");

        String newest = weirIn(district, "history", "-n", "1", "-f", "csv")
                .lines()
                .get(1)
                .split(",")[0];
        Called undone = weirIn(district, "undo", newest);
        assertThat(undone.code()).as(undone.err()).isZero();
        assertThat(undone.out()).startsWith("Took load " + newest + " back");
        assertThat(households()).isEqualTo(before);
        assertThat(weirIn(district, "undo", newest).out()).startsWith("Had already taken load " + newest + " back");

        Called back = weirIn(district, "rollback");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(households()).isLessThan(before);
        List<String> versions = weirIn(district, "rollback", "--list").lines();
        assertThat(versions)
                .filteredOn(version -> version.endsWith("  current"))
                .hasSize(1);
        assertThat(weirIn(district, "rollback", "2026").err()).contains("there is no published version \"2026\"");
    }

    @Test
    void aHeldLoadThatIsDismissedIsToldNoMore() throws IOException {
        weir("sample", district.toString(), "--night", "2");
        keepOnly(SHORT_LEDGER);
        weirIn(district, "run", "civil-affairs-subsidy", "--no-publish");
        String load = weirIn(district, "history", "-n", "1", "-f", "csv")
                .lines()
                .get(1)
                .split(",")[0];
        assertThat(weirIn(district, "status").out())
                .contains("if it is not to be loaded: weir dismiss " + load + " -w ");

        Called dismissed = weirIn(district, "dismiss", load);
        assertThat(dismissed.code()).as(dismissed.err()).isZero();
        assertThat(dismissed.out()).startsWith("Dismissed load " + load + ", inbox/civil-affairs/");
        assertThat(weirIn(district, "status").out()).doesNotContain("Held ");
        assertThat(weirIn(district, "history", "-n", "1", "-f", "csv").out()).contains(",dismissed,");
        assertThat(weirIn(district, "dismiss", load).err())
                .contains("it is dismissed: only a held load can be dismissed");
        assertThat(weirIn(district, "accept", load).err()).contains("only a held load can be let through");
    }

    @Test
    void reloadedInputsChangeNothingAndTellTheirRejects() {
        Called reloaded = weirIn(district, "reload", "access-control-controllers");
        assertThat(reloaded.code()).as(reloaded.err()).isZero();
        assertThat(reloaded.out()).contains("access-control-controllers", "门禁控制器台账-2026-08.xlsx");

        String runs = weirIn(district, "history", "--runs", "-f", "csv").out();
        assertThat(weirIn(district, "undo", "999").err()).contains("there is no such load");
        assertThat(weirIn(district, "accept", "999").err()).contains("there is no such load");
        assertThat(weirIn(district, "history", "--runs", "-f", "csv").out())
                .as("what was refused is no run")
                .isEqualTo(runs);
    }

    @Test
    void whileAnotherRunHoldsTheLockEverythingButSqlExitsWith5() throws IOException {
        try (WorkFileHolder holder = WorkFileHolder.of(district)) {
            Called run = weirIn(district, "run", "--wait", "1s");
            assertThat(run.code()).isEqualTo(5);
            assertThat(run.err()).contains("in use by process " + holder.processId(), "--wait 10m");
            Called status = weirIn(district, "status");
            assertThat(status.code()).isEqualTo(5);
            assertThat(status.err()).contains("wait until it has finished").doesNotContain("--wait");
            assertThat(weirIn(district, "sql", "SELECT 1").code()).isZero();
        }
    }

    private long households() {
        return Long.parseLong(
                weirIn(district, "sql", "-f", "csv", "SELECT count(*) FROM household WHERE ended_on IS NULL")
                        .lines()
                        .get(1));
    }

    private void keepOnly(Path kept) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(district.resolve("inbox"))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(district.resolve(kept)))
                    .toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
