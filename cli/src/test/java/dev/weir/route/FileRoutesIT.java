package dev.weir.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.problem.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    @Test
    void leavesAFileThatIsStillBeingCopiedForTheNextRun() throws Exception {
        Path copying = workspace.fresh("civil-affairs/低保.xlsx");
        CountDownLatch ended = new CountDownLatch(1);
        Thread copier = new Thread(() -> appendUntil(ended, copying));
        copier.start();
        try {
            RouteOutcome outcome = run().get(0);

            assertThat(outcome.inputs()).isEmpty();
            assertThat(outcome.waiting()).containsExactly("inbox/civil-affairs/低保.xlsx");
            assertThat(outcome.failed()).isFalse();
        } finally {
            ended.countDown();
            copier.join();
        }
        try (Stream<Path> left = Files.list(copying.getParent())) {
            assertThat(left).as("no marker file").containsExactly(copying);
        }
    }

    @Test
    void doesNotMentionAFileThatIsTakenAwayMeanwhile() throws Exception {
        Path vanishing = workspace.fresh("civil-affairs/低保.xlsx");
        workspace.settled("civil-affairs/a低保.xlsx");
        Thread clerk = new Thread(() -> deleteIn(300, vanishing));
        clerk.start();

        RouteOutcome outcome = run().get(0);

        clerk.join();
        assertThat(outcome.inputs()).containsExactly("inbox/civil-affairs/a低保.xlsx");
        assertThat(outcome.waiting()).isEmpty();
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void takesAGrowingFileWhenTheMappingWantsIt() {
        workspace.fresh("civil-affairs/低保.log");
        inputs.growing = true;

        RouteOutcome outcome = run().get(0);

        assertThat(outcome.inputs()).hasSize(1);
        assertThat(outcome.duration().toMillis()).isLessThan(1_500);
    }

    @Test
    void aFolderThatIsNotThereFailsItsRouteAndIsNotMade() {
        workspace.routes(
                "water.camel.yaml", SUBSIDY.replace("id: subsidy", "id: water").replace("civil-affairs\n", "water\n"));
        workspace.settled("water/低保.xlsx");

        List<RouteOutcome> outcomes = run();

        assertThat(outcomes).extracting(RouteOutcome::routeId).containsExactly("subsidy", "water");
        assertThat(outcomes.get(0).failures()).singleElement().satisfies(failure -> assertThat(failure.cause())
                .hasMessage(
                        "the folder inbox/civil-affairs is not there; make it, or mount the share that it lies on"));
        assertThat(outcomes.get(1).inputs()).containsExactly("inbox/water/低保.xlsx");
        assertThat(workspace.workspace().inbox().resolve("civil-affairs")).doesNotExist();
    }

    @Test
    void runsOnlyTheRoutesThatAreAskedForInTheOrderOfTheFiles() {
        workspace.routes("a.camel.yaml", SUBSIDY.replace("id: subsidy", "id: first"));
        workspace.routes("z.camel.yaml", SUBSIDY.replace("id: subsidy", "id: last"));
        workspace.settled("civil-affairs/低保.xlsx");

        List<RouteOutcome> outcomes = RouteRunner.run(workspace.workspace(), List.of("last", "first"), inputs);

        assertThat(outcomes).extracting(RouteOutcome::routeId).containsExactly("first", "last");
    }

    @Test
    void refusesARouteThatThereIsNot() {
        assertThatThrownBy(() -> RouteRunner.run(workspace.workspace(), List.of("subsidies"), inputs))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("routes: error R025 no route has the id \"subsidies\"; the routes are subsidy");
    }

    @Test
    void runsNothingWhenARouteCannotBeNamed() {
        workspace.routes("twice.camel.yaml", SUBSIDY + SUBSIDY.replace("id: subsidy", "description: no id"));
        workspace.settled("civil-affairs/低保.xlsx");

        assertThatThrownBy(this::run)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("R013 the id \"subsidy\" is taken by routes/civil-affairs.camel.yaml:2:9")
                .hasMessageContaining("R012 the route has no id");
        assertThat(inputs.files).isEmpty();
    }

    @Test
    void aRouteThatCamelRefusesFailsAloneEvenInItsFile() {
        workspace.routes(
                "civil-affairs.camel.yaml",
                SUBSIDY.replace("id: subsidy", "id: refused").replace("recursive", "recursiv") + SUBSIDY);
        workspace.settled("civil-affairs/低保.xlsx");

        List<RouteOutcome> outcomes = run();

        assertThat(outcomes.get(0).failures()).singleElement().satisfies(failure -> assertThat(failure.cause())
                .hasMessage("file: has no option \"recursiv\""));
        assertThat(outcomes.get(1).inputs()).hasSize(1);
    }

    @Test
    void redeliversAsTheRouteSaysAndThenFails() {
        workspace.routes("civil-affairs.camel.yaml", """
                - onException:
                    exception: [dev.weir.problem.WeirException]
                    redeliveryPolicy: {maximumRedeliveries: 2, redeliveryDelay: 1}
                """ + SUBSIDY);
        workspace.settled("civil-affairs/低保.xlsx");
        inputs.refused.add("低保.xlsx");

        assertThat(run().get(0).failures()).hasSize(1);
        assertThat(inputs.asked).isEqualTo(3);
    }

    @Test
    void aFailureThatTheRouteSwallowsIsStillAFailure() {
        workspace.routes("civil-affairs.camel.yaml", """
                - onException:
                    exception: [dev.weir.problem.WeirException]
                    handled: {constant: true}
                    steps: [{log: handled}]
                """ + SUBSIDY);
        workspace.settled("civil-affairs/低保.xlsx");
        inputs.refused.add("低保.xlsx");

        assertThat(run().get(0).failures()).hasSize(1);
    }

    private static void deleteIn(long millis, Path file) {
        try {
            Thread.sleep(millis);
            Files.delete(file);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void appendUntil(CountDownLatch ended, Path file) {
        try {
            while (!ended.await(200, TimeUnit.MILLISECONDS)) {
                Files.writeString(file, "more", StandardOpenOption.APPEND);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<RouteOutcome> run() {
        return RouteRunner.run(workspace.workspace(), List.of(), inputs);
    }
}
