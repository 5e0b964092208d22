package dev.weir.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.FaultCode;
import dev.weir.problem.HeldCode;
import dev.weir.problem.MessageCode;
import dev.weir.problem.ProblemCode;
import dev.weir.route.RouteProblem;
import dev.weir.spec.ReferencePage;
import dev.weir.store.SchemaLoss;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of messages lists what the program says. After a change of a code, write it anew with {@code mvn test -Dtest=MessagesPageTest
 * -Dweir.golden.update}.
 */
class MessagesPageTest {

    private static final String PAGE = "docs/messages.md";

    @Test
    void everyCodeStandsOnThePageWithItsSentence() {
        String generated = ReferencePage.fill(Document.named(PAGE).text(), faults() + held() + problems());
        assertThat(Documents.kept(PAGE, generated)).isEqualTo(generated);
    }

    @Test
    void everyHeldCodeHasARemedy() {
        String page = Document.named(PAGE).text();
        String handWritten = page.substring(0, page.indexOf(ReferencePage.BEGIN));
        assertThat(handWritten)
                .contains(Arrays.stream(HeldCode.values()).map(HeldCode::code).toList());
    }

    private static String faults() {
        return table(
                "Faults: a value or a row",
                List.of("code", "severity", "message", "说明"),
                Arrays.stream(FaultCode.values())
                        .map(fault ->
                                List.of(fault.code(), fault.severity(), fault.sentence("en"), fault.sentence("zh"))));
    }

    private static String held() {
        return table(
                "Held: an input that waits for a person",
                List.of("code", "reason", "原因"),
                Arrays.stream(HeldCode.values())
                        .map(held -> List.of(held.code(), held.sentence("en"), held.sentence("zh"))));
    }

    private static String problems() {
        TreeMap<String, String> sentences = new TreeMap<>();
        for (ProblemCode problem : ProblemCode.values()) {
            problem.letters().chars().forEach(letter -> put(sentences, problem.in((char) letter)));
        }
        Stream.of(RouteProblem.values()).forEach(problem -> put(sentences, problem));
        Stream.of(SchemaLoss.values()).forEach(loss -> put(sentences, loss));
        return table(
                "Problems: the workspace's files",
                List.of("code", "what it means"),
                sentences.entrySet().stream().map(problem -> List.of(problem.getKey(), problem.getValue())));
    }

    private static void put(Map<String, String> sentences, MessageCode code) {
        assertThat(sentences.put(code.code(), code.sentence("en")))
                .as(code.code())
                .isNull();
    }

    private static String table(String heading, List<String> columns, Stream<List<String>> rows) {
        return "### " + heading + "\n\n" + line(columns) + "|" + " --- |".repeat(columns.size()) + "\n"
                + rows.map(MessagesPageTest::line).collect(Collectors.joining()) + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replaceAll("<(\\w+)>", "`<$1>`"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
