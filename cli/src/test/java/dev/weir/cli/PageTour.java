package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Console.Step;
import dev.weir.cli.Shell.Printed;
import dev.weir.docs.Document;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** The commands that a page shows, typed one after the other. */
final class PageTour {

    private PageTour() {}

    /** Every command works, and prints what the page shows. @param least how many commands the page has at least */
    static void isTrue(String page, int least, Shell shell) {
        List<Step> tour = Console.steps(Document.named(page).blocks("console"));
        assertThat(tour).hasSizeGreaterThanOrEqualTo(least);
        SoftAssertions softly = new SoftAssertions();
        for (Step step : tour) {
            Printed printed = shell.run(step.command());
            softly.assertThat(printed.exitCode())
                    .as("exit code of: %s%n%s", step.command(), printed.text())
                    .isEqualTo(step.exitCode());
            softly.assertThat(step.shows(printed.text()))
                    .as(
                            "%s%nprinted%n%s%nbut %s shows%n%s",
                            step.command(), printed.text(), page, String.join("\n", step.output()))
                    .isTrue();
        }
        softly.assertAll();
    }
}
