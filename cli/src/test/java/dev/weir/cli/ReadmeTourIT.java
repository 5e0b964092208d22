package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Console.Step;
import dev.weir.cli.Shell.Printed;
import dev.weir.docs.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of README.md, taken as a newcomer takes it: every command works, and prints what the page shows. */
class ReadmeTourIT {

    @TempDir
    Path folder;

    @Test
    void theTourIsTrue() throws IOException {
        List<Step> tour = Console.steps(Document.named("README.md").blocks("console"));
        assertThat(tour).hasSizeGreaterThan(8);
        Shell shell = new Shell(folder);
        SoftAssertions softly = new SoftAssertions();
        for (Step step : tour) {
            Printed printed = shell.run(step.command());
            softly.assertThat(printed.exitCode())
                    .as("exit code of: %s%n%s", step.command(), printed.text())
                    .isEqualTo(step.exitCode());
            softly.assertThat(step.shows(printed.text()))
                    .as(
                            "%s%nprinted%n%s%nbut README.md shows%n%s",
                            step.command(), printed.text(), String.join("\n", step.output()))
                    .isTrue();
        }
        softly.assertAll();
    }
}
