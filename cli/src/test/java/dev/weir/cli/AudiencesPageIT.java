package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Console.Step;
import dev.weir.cli.Shell.Printed;
import dev.weir.docs.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/audiences.md is true: the audiences that it shows can be made, and its commands print what it says. */
class AudiencesPageIT {

    private static final Document PAGE = Document.named("docs/audiences.md");

    @TempDir
    Path folder;

    @Test
    void itsAudiencesAreRightAndItsCommandsPrintWhatItSays() throws IOException {
        Path district = DemoDistrict.copyTo(folder.resolve("my-district"));
        Shell shell = new Shell(folder);
        List<String> audiences = PAGE.blocks("yaml");
        List<Step> steps = Console.steps(PAGE.blocks("console"));
        assertThat(audiences).hasSize(2);
        assertThat(steps).hasSizeGreaterThan(6);

        write(district, audiences.get(0));
        for (Step step : steps) {
            if (step.command().startsWith("rm ")) {
                write(district, audiences.get(1));
                assertThat(shell.run("bin/weir publish -w my-district").text()).contains("1 new, 4 unchanged");
            }
            Printed printed = shell.run(step.command());
            assertThat(printed.exitCode())
                    .as(step.command() + "\n" + printed.text())
                    .isEqualTo(step.exitCode());
            if (step.output().isEmpty()) {
                assertThat(printed.text()).as(step.command()).isEmpty();
                continue;
            }
            assertThat(step.shows(printed.text()))
                    .as("%s%nprinted%n%s%nbut the page shows%n%s", step.command(), printed.text(), step.output())
                    .isTrue();
        }
    }

    /** The first line of the block names the file. */
    private static void write(Path district, String yaml) throws IOException {
        Path file = district.resolve(yaml.lines().findFirst().orElseThrow().substring(2));
        Files.writeString(file, yaml);
    }
}
