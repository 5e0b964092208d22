package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Console.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    @Test
    void takesCommandsAndWhatTheyPrintApart() {
        List<Step> steps =
                Console.steps(List.of("$ weir check\nNothing is wrong.\n$ weir run   # exit code 3\nRun 1\n…\n"));
        assertThat(steps).extracting(Step::exitCode).containsExactly(0, 3);
        assertThat(steps.get(0).output()).containsExactly("Nothing is wrong.");
    }

    @Test
    void allowsWhatVariesAndNothingElse() {
        Step step = new Step("weir run", List.of("Run 1: done, … s", "", "…", "  a  ──  b"));
        assertThat(step.shows("Run 1: done, 12.3 s\n\nmore\nand more\n a ─────  b\n"))
                .isTrue();
        assertThat(step.shows("Run 1: done, 12.3 s\n\n a ─ b\n")).isTrue();
        assertThat(step.shows("Run 2: done, 12.3 s\n\n a ─ b\n")).isFalse();
        assertThat(step.shows("Run 1: done, 12.3 s\n\n a ─ b\nmore\n")).isFalse();
    }

    @Test
    void aCommandThatShowsNothingPrintsNothing() {
        assertThat(new Step("weir x", List.of()).shows("")).isFalse();
        assertThat(new Step("weir x", List.of("…")).shows("anything\n")).isTrue();
    }
}
