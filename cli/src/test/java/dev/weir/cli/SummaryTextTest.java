package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.load.FaultGroup;
import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.run.AudienceOutcome;
import dev.weir.run.AudienceOutcome.Change;
import dev.weir.run.RunSummary;
import dev.weir.run.RunSummary.Failure;
import dev.weir.run.UnclaimedFile;
import dev.weir.speech.PhraseBook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    private final List<LoadOutcome> loads = new ArrayList<>();
    private final List<LoadOutcome> earlier = new ArrayList<>();
    private final List<UnclaimedFile> unclaimed = new ArrayList<>();
    private final List<AudienceOutcome> audiences = new ArrayList<>();
    private int withdrawn;
    private Optional<WeirException> end = Optional.empty();

    @Test
    void aNightOfManyInputsIsOneScreen() {
        for (int department = 1; department <= 8; department++) {
            inputs(12, "department" + department, LoadStatus.DONE, "");
        }
        inputs(20, "department9", LoadStatus.HELD, "H004 it would lose 23 of its 24 records");
        List<String> lines = printed(false, 80);
        assertThat(lines)
                .hasSizeLessThan(50)
                .contains("  … and 12 more: weir status", "Inputs     each of them: weir history -n 116")
                .contains("  load 97, inbox/file 97", "    to let it through: weir accept 97")
                .noneMatch(line -> line.contains("file 105"));
        assertThat(lines).allMatch(line -> DisplayText.width(line) <= 80);
    }

    @Test
    void eachInputIsToldWhenThatIsWished() {
        inputs(12, "department1", LoadStatus.DONE, "");
        assertThat(printed(true, 200)).anyMatch(line -> line.contains("inbox/file 7 "));
        assertThat(printed(false, 200)).noneMatch(line -> line.contains("inbox/file 7 "));
    }

    @Test
    void namesOfFilesCannotCommandTheTerminal() {
        loads.add(new LoadOutcome(
                1,
                "m",
                "inbox/\u001B[2J.xlsx",
                LoadStatus.HELD,
                Optional.of(HeldCode.NOT_UNDERSTOOD),
                RowCounts.NONE,
                "H001 \u001B]0;x\u0007",
                1));
        assertThat(String.join("\n", printed(false, 80)))
                .doesNotContain("\u001B", "\u0007")
                .contains("\uFFFD[2J.xlsx");
    }

    @Test
    void whatWasDoneIsToldAndBelowItWhyTheRunEnded() {
        inputs(1, "water", LoadStatus.DONE, "");
        earlier.add(new LoadOutcome(
                12,
                "subsidy",
                "inbox/held.xlsx",
                LoadStatus.HELD,
                Optional.of(HeldCode.BRAKE),
                RowCounts.NONE,
                "H004 it would lose 23 of its 24 records",
                1));
        end = Optional.of(new WeirException(Stage.PUBLISH, "data/district.duckdb", "the disk is full"));

        assertThat(String.join("\n", printed(false, 80)))
                .containsSubsequence(
                        "Run 1: failed",
                        "inbox/file 1",
                        "Held by an earlier run that was cut off",
                        "inbox/held.xlsx",
                        "weir accept 12",
                        "The run ended in publish",
                        "data/district.duckdb: the disk is full")
                .doesNotContain("Published");
    }

    @Test
    void whatWasNoticedIsToldWithWhatToDo() {
        RowCounts warned = new RowCounts(10, 10, 0, 0, 0, 0, 3, 0);
        for (int load = 1; load <= 2; load++) {
            loads.add(new LoadOutcome(
                    load,
                    "m",
                    "inbox/" + load + ".csv",
                    LoadStatus.DONE,
                    Optional.empty(),
                    warned,
                    "",
                    1,
                    List.of("Read as UTF-8, though some bytes are damaged."),
                    List.of()));
        }
        unclaimed.add(new UnclaimedFile(
                "inbox/water/new.xlsx", LocalDateTime.of(2026, 11, 1, 2, 0), Optional.of("water-meters"), true));
        withdrawn = 2;

        assertThat(printed(false, 80))
                .containsSubsequence(
                        "Unclaimed: no route takes these files. Rename or remove them, or write a route",
                        "  inbox/water/new.xlsx, since 2026-11-01: a person decides",
                        "    nearest mapping: water-meters",
                        "Noticed while reading",
                        "  load 1, inbox/1.csv and 1 more",
                        "    Read as UTF-8, though some bytes are damaged.",
                        "Warned     6 rows of 2 inputs: weir rejects --warnings",
                        "           2 earlier versions are removed: less may be seen now than they show");
    }

    @Test
    void aTrialTellsWhyRowsWouldBeRefused() {
        loads.add(new LoadOutcome(
                7,
                "m",
                "inbox/7.xlsx",
                LoadStatus.DONE,
                Optional.empty(),
                new RowCounts(10, 8, 0, 0, 2, 0, 0, 0),
                "",
                1,
                List.of(),
                List.of(new FaultGroup("born", "F013", "error", 2, List.of("9999", "某某")))));

        assertThat(printed(false, 200))
                .containsSubsequence(
                        "  load 7, inbox/7.xlsx",
                        "    error F013 in 2 rows: born must be a date such as 2024-03-05; found \"9999\"",
                        "      also \"某某\"");
    }

    @Test
    void whatBecameOfEachAudiencesFileIsTold() {
        audiences.add(new AudienceOutcome(
                "a", "out/audiences/a/district.duckdb", Change.NEW, 2, Optional.empty(), Optional.empty()));
        audiences.add(new AudienceOutcome(
                "b", "out/audiences/b/district.duckdb", Change.UNCHANGED, 0, Optional.empty(), Optional.empty()));
        audiences.add(new AudienceOutcome(
                "c",
                "out/audiences/c/district.duckdb",
                Change.FAILED,
                0,
                Optional.of("c: the disk is full"),
                Optional.empty()));
        audiences.add(new AudienceOutcome(
                "d", "out/audiences/d/district.duckdb", Change.REMOVED, 3, Optional.empty(), Optional.empty()));
        assertThat(printed(false, 100))
                .containsSubsequence(
                        "Audiences  1 new, 1 unchanged",
                        "           out/audiences/a/district.duckdb",
                        "           2 earlier versions are removed: less may be seen now than they show",
                        "           failed: c: the disk is full",
                        "           out/audiences/d/district.duckdb is removed with all its versions: there is no file"
                                + " audiences/d.yaml");
    }

    private void inputs(int count, String department, LoadStatus status, String message) {
        IntStream.range(0, count).forEach(unused -> {
            long id = loads.size() + 1;
            loads.add(new LoadOutcome(
                    id,
                    department,
                    "inbox/file " + id,
                    status,
                    status == LoadStatus.HELD ? Optional.of(HeldCode.BRAKE) : Optional.empty(),
                    new RowCounts(1_000_000, 1_000_000, 0, 0, 0, 0, 0, 0),
                    message,
                    10));
        });
    }

    private List<String> printed(boolean verbose, int columns) {
        StringWriter out = new StringWriter();
        RunSummary summary = new RunSummary(
                1,
                loads,
                List.of(new Failure("water", "inbox/\u001B.csv", "inbox/\u001B.csv: it is damaged")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                withdrawn,
                Map.of(),
                audiences,
                Optional.empty(),
                Optional.empty(),
                unclaimed,
                List.of(),
                earlier,
                end);
        new SummaryText(
                        new PrintWriter(out),
                        "weir "::concat,
                        mapping -> mapping,
                        new SummaryText.Style(false, verbose, OptionalInt.of(columns), PhraseBook.english()))
                .print(summary);
        return out.toString().lines().toList();
    }
}
