package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRoutesIT {

    private static final String SUBSIDY = """
            - route:
                id: subsidy
                from:
                  uri: file:{{weir.inbox}}/civil-affairs
                  parameters: {recursive: true, include: ".*低保.*"}
                  steps:
                    - to: weir:civil-affairs-subsidy
            """;

    @TempDir
    Path folder;

    private RouteWorkspace workspace;
    private final TakenInputs inputs = new TakenInputs();

    @BeforeEach
    void makeWorkspace() {
        workspace = RouteWorkspace.in(folder).routes("civil-affairs.camel.yaml", SUBSIDY);
    }

    @Test
    void handsOverFilesInTheOrderOfTheirPathsAndLeavesThemInPlace() throws IOException {
        workspace.settled("civil-affairs/月湖/2026年3月低保.xlsx");
        workspace.settled("civil-affairs/天一/2026年3月低保 (2)+%&.xlsx");
        workspace.settled("civil-affairs/天一/其他.xlsx");

        RouteOutcome outcome = run().get(0);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.inputs())
                .containsExactly(
                        "inbox/civil-affairs/天一/2026年3月低保 (2)+%&.xlsx", "inbox/civil-affairs/月湖/2026年3月低保.xlsx");
        assertThat(inputs.files)
                .containsExactly(
                        "subsidy civil-affairs-subsidy 2026年3月低保 (2)+%&.xlsx",
                        "subsidy civil-affairs-subsidy 2026年3月低保.xlsx");
        try (Stream<Path> all = Files.walk(workspace.workspace().inbox())) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void leavesOwnerFilesAndCopiesInProgressAlone() {
        workspace.settled("civil-affairs/~$低保.xlsx");
        workspace.settled("civil-affairs/低保.xlsx.part");
        workspace.settled("civil-affairs/.~低保.xlsx");
        workspace.settled("civil-affairs/低保.xlsx");

        assertThat(run().get(0).inputs()).containsExactly("inbox/civil-affairs/低保.xlsx");
    }

    @Test
    void takesAnEmptyFile() throws IOException {
        Files.write(workspace.settled("civil-affairs/低保.xlsx"), new byte[0]);

        assertThat(run().get(0).inputs()).hasSize(1);
    }

    @Test
    void aFailingInputStaysAndDoesNotStopOthers() {
        Path bad = workspace.settled("civil-affairs/a低保.xlsx");
        workspace.settled("civil-affairs/b低保.xlsx");
        inputs.refused.add("a低保.xlsx");

        RouteOutcome outcome = run().get(0);

        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.input()).isEqualTo("inbox/civil-affairs/a低保.xlsx");
            assertThat(failure.cause()).hasMessage("the file is damaged");
        });
        assertThat(outcome.inputs()).containsExactly("inbox/civil-affairs/b低保.xlsx");
        assertThat(bad).exists();
    }

    private List<RouteOutcome> run() {
        return RouteRunner.run(workspace.workspace(), List.of(), inputs);
    }
}
