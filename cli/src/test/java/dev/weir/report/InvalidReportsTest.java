package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.docs.Documents;
import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.publish.PublishedShape;
import dev.weir.schema.PrivacyClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code golden-invalid-reports} is a report and what {@code weir check} says of it. */
class InvalidReportsTest {

    private static final String CASES = "cli/src/test/resources/golden-invalid-reports";

    private static PublishedShape shape;

    @BeforeAll
    static void makeTheShape() {
        shape = new PublishedShape(ShippedSchema.read());
    }

    @AfterAll
    static void closeIt() {
        shape.close();
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Documents.ROOT.resolve(CASES))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyProblemIsToldWithItsPlace(String name) throws IOException {
        String text =
                Files.readString(Documents.ROOT.resolve(CASES).resolve(name).resolve("report.yaml"));
        Problems problems = new Problems();
        ReportChecker checker = new ReportChecker(
                shape,
                CodeTitles.of(ShippedSchema.read(), Map.of()),
                Set.of(PrivacyClass.OPEN, PrivacyClass.INTERNAL, PrivacyClass.PERSONAL));
        ReportParser.parse(text, name + ".yaml", problems).ifPresent(report -> checker.check(report, problems));

        String found = problems.all().stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
        assertThat(found).isEqualTo(Documents.kept(CASES + "/" + name + "/expected.txt", found));
    }
}
