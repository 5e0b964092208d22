package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.run.RunSummary;
import dev.weir.run.RunSummary.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    private final List<LoadOutcome> loads = new ArrayList<>();
    private final List<LoadOutcome> earlier = new ArrayList<>();
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
                List.of(),
                earlier,
                end);
        new SummaryText(
                        new PrintWriter(out),
                        "weir "::concat,
                        mapping -> mapping,
                        new SummaryText.Style(false, verbose, OptionalInt.of(columns)))
                .print(summary);
        return out.toString().lines().toList();
    }
}
