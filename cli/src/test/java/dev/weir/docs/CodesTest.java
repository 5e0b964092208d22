package dev.weir.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.FaultCode;
import dev.weir.problem.HeldCode;
import dev.weir.problem.MessageCode;
import dev.weir.problem.ProblemCode;
import dev.weir.route.RouteProblem;
import dev.weir.store.SchemaLoss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code is listed once, can be produced, and is written nowhere else as a text. */
class CodesTest {

    private static final Path MAIN = Documents.ROOT.resolve("cli/src/main");
    private static final Set<String> ENUMS =
            Set.of("FaultCode.java", "HeldCode.java", "ProblemCode.java", "RouteProblem.java", "SchemaLoss.java");
    private static final Pattern JAVA_TEXT = Pattern.compile("\"([A-Z]\\d{3})\\b");
    private static final Pattern SQL_TEXT = Pattern.compile("'([A-Z]\\d{3})\\b");

    private static List<String> listed() {
        Stream<MessageCode> problems = Arrays.stream(ProblemCode.values())
                .flatMap(problem -> problem.letters().chars().mapToObj(letter -> problem.in((char) letter)));
        Stream<MessageCode> others = Stream.<MessageCode[]>of(
                        FaultCode.values(), HeldCode.values(), RouteProblem.values(), SchemaLoss.values())
                .flatMap(Arrays::stream);
        return Stream.concat(problems, others).map(MessageCode::code).sorted().toList();
    }

    @Test
    void everyCodeIsListedOnce() {
        assertThat(listed()).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z]\\d{3}"));
    }

    @Test
    void everyListedCodeIsProducedByACaseOrATest() throws IOException {
        Set<String> produced = new HashSet<>(ProducedCodes.byCases());
        ProducedCodes.byMethods().forEach(producer -> produced.addAll(producer.codes()));

        assertThat(produced).containsExactlyInAnyOrderElementsOf(listed());
    }

    @Test
    void eachTestThatProducesCodesRunsAndNamesThem() throws IOException, ClassNotFoundException {
        for (ProducedCodes.Producer producer : ProducedCodes.byMethods()) {
            producer.mustBeATest();
            assertThat(producer.source()).as(producer.method()).contains(producer.codes());
        }
    }

    /** What the sample district foretells of its files is written by hand, as a clerk would say it; it must be a code all the same. */
    @Test
    void codesStandAsTextsInTheirEnumsAlone() throws IOException {
        for (Path file : files(".java")) {
            List<String> texts = texts(file, JAVA_TEXT);
            if (file.startsWith(MAIN.resolve("java/dev/weir/sample"))) {
                assertThat(listed()).as(file.toString()).containsAll(texts);
            } else if (!ENUMS.contains(file.getFileName().toString())) {
                assertThat(texts).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void whatSqlSaysOfAValueIsAListedCode() throws IOException {
        for (Path file : files(".sql")) {
            assertThat(listed()).as(file.toString()).containsAll(texts(file, SQL_TEXT));
        }
    }

    private static List<String> texts(Path file, Pattern code) throws IOException {
        return code.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
