package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs that people reported publicly to break tools like ours, each loaded in place by the real command line and compared with what is
 * right; only where {@code WEIR_CASES} names their folder. {@code -Dweir.case=03} runs those whose name begins so.
 */
@EnabledIfEnvironmentVariable(named = "WEIR_CASES", matches = ".+")
class PublicCasesIT {

    @TempDir
    Path folder;

    static List<PublicCase> cases() {
        String begin = System.getProperty("weir.case", "");
        return PublicCase.all().stream()
                .filter(publicCase -> publicCase.name().startsWith(begin))
                .toList();
    }

    @Test
    void everyCaseHasItsExpectation() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getenv("WEIR_CASES")))) {
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("expected.md")))
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            PublicCase.all().stream().map(PublicCase::name).toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRightOrRefused(PublicCase publicCase) throws Exception {
        PublicCaseWorkspace workspace = PublicCaseWorkspace.of(publicCase, folder.resolve("workspace"));
        Called called = workspace.run();
        String printed = called.out() + called.err();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(called.code()).as(printed).isEqualTo(publicCase.exit());
        publicCase.prints().forEach(shown -> softly.assertThat(printed).contains(shown));
        publicCase.hides().forEach(hidden -> softly.assertThat(printed).doesNotContain(hidden));
        for (PublicCase.Check check : publicCase.checks()) {
            softly.assertThat(workspace.rows(check.sql())).as(check.sql()).isEqualTo(check.rows());
        }
        softly.assertAll();
    }
}
