package dev.weir.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every YAML example of the guide works as it stands, or as a part of a small mapping. */
class MappingParserGuideTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String START = """
            version: 1
            mapping: guide
            title: {en: Guide, zh: 指南}
            department: police
            """;
    private static final String COLUMNS = """
            columns:
              head: {optional: true}
              door: {optional: true}
              amount: {as: money, optional: true}
            """;
    private static final String RECORDS = "records: [{entity: household, key: head, fields: {head_name: head}}]\n";

    @Test
    void readsEveryExampleOfTheGuide() throws IOException {
        String guide = Files.readString(Path.of("mappings/README.md"));
        List<String> examples = EXAMPLE.matcher(guide)
                .results()
                .map(found -> found.group(1))
                .filter(MappingParserGuideTest::isOfAMapping)
                .toList();

        assertThat(examples).hasSize(7).first().isEqualTo(TestSchema.designExample());
        for (String example : examples.subList(1, examples.size())) {
            Problems problems = new Problems();
            assertThat(TestSchema.parse(complete(example), "guide", problems))
                    .as(problems.all() + example)
                    .isPresent();
        }
    }

    /** A fact view, which the guide shows too, has SQL of its own. */
    private static boolean isOfAMapping(String example) {
        return !example.contains("\nsql:");
    }

    private static String complete(String part) {
        return START
                + (part.contains("input:") ? "" : "input: {format: excel}\n")
                + part
                + (part.contains("columns:") ? "" : COLUMNS)
                + (part.contains("records:") ? "" : RECORDS);
    }
}
