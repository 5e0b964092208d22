package dev.weir.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problem;
import dev.weir.problem.Problems;
import dev.weir.question.Asked.Side;
import dev.weir.report.ReportLanguage;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionRulesTest {

    private static final Set<String> DEPARTMENTS = Set.of(
            "police", "civil-affairs", "property", "parking", "water", "hotline", "access-control", "urban-management");

    @Test
    void theShippedRulesCanBeRead() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("mappings/questions"))) {
            for (Path file : files.sorted().toList()) {
                Problems problems = new Problems();
                Optional<Question> question = parse(Files.readString(file), file.toString(), problems);
                assertThat(problems.all()).isEmpty();
                names.add(question.orElseThrow().name());
            }
        }
        assertThat(names).hasSize(6);
    }

    @Test
    void whatIsWrongWithARuleIsToldWhereItStands() throws IOException {
        String right = Files.readString(Path.of("mappings/questions/conflict-civil-affairs.yaml"));
        Map<String, String> wrong = Map.of(
                right.replace("department: civil-affairs", "department: civil-affair"),
                "P006 unknown department \"civil-affair\"; did you mean \"civil-affairs\"?",
                right.replace("purpose: Checking of what departments say differently", ""),
                "P008 the question sees what is sensitive, and does not say what for",
                right.replace("key: [resident, field, value]", "key: [residents]"),
                "P017 column \"residents\" is not described under columns",
                right.replace("field_from: field", "field: birthday"),
                "P006 unknown field \"birthday\" of resident",
                right.replace("entity: resident,", "entity: residents,"),
                "P006 unknown entity \"residents\"");
        wrong.forEach((text, message) -> {
            Problems problems = new Problems();
            parse(text, "mappings/questions/conflict-civil-affairs.yaml", problems);
            assertThat(problems.all().stream().map(Problem::toString))
                    .as(message)
                    .anySatisfy(told ->
                            assertThat(told).startsWith("mappings/questions/").contains(message));
        });
    }

    @Test
    void anAnswerIsReadInWhateverWidthAndLanguage() {
        assertThat(Answer.find(" 不是同一人 ")).contains(Answer.NOT_THE_SAME);
        assertThat(Answer.find("不是同一人（户）")).contains(Answer.NOT_THE_SAME);
        assertThat(Answer.find("Ｉｎｓｉｓｔ")).contains(Answer.INSIST);
        assertThat(Answer.find("已更正")).contains(Answer.CORRECTED);
        assertThat(Answer.find("已更正了")).isEmpty();
        assertThat(Answer.find("")).isEmpty();
    }

    @Test
    void notTheSamePartsTheRecordsOfBothAndInsistingDecidesAValue() {
        Side own = new Side("civil-affairs", "civil-affairs-subsidy", "永丰社区", "33,张\"三");
        Side other = new Side("police", "police-residents", "", "P1");
        Side third = new Side("property", "property-houses", "甲", "x");
        Asked asked = new Asked(
                7,
                "r",
                "civil-affairs",
                Optional.of("police"),
                "标题",
                "resident",
                List.of(own, other, third),
                Optional.of("born_on"),
                Optional.of("1970-01-02"),
                Optional.empty());
        AnswerDecisions made = new AnswerDecisions(ReportLanguage.ZH, LocalDate.of(2026, 9, 1));
        assertThat(made.of(asked, Answer.NOT_THE_SAME, "Q7-AAAA", "看\n过\u200b"))
                .containsExactly(
                        "different,resident,civil-affairs-subsidy,永丰社区,\"33,张\"\"三\",police-residents,,P1,,,civil-affairs,2026-09-01,比对核查 Q7-AAAA（标题），答复“不是同一人（户）” 看 过");
        assertThat(made.of(asked, Answer.INSIST, "Q7-AAAA", "")).singleElement().satisfies(line -> assertThat(line)
                .startsWith("value,resident,civil-affairs-subsidy,永丰社区,\"33,张\"\"三\",,,,born_on,1970-01-02,"));
        assertThat(made.of(asked, Answer.CORRECTED, "Q7-AAAA", "")).isEmpty();
    }

    private static Optional<Question> parse(String text, String file, Problems problems) {
        return QuestionParser.parse(text, file, schema(), DEPARTMENTS, problems);
    }

    private static Schema schema() {
        try {
            return SchemaParser.readable(
                            Files.readString(Path.of("mappings/schema.yaml")),
                            "mappings/schema.yaml",
                            List.of(),
                            new Problems())
                    .orElseThrow();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
