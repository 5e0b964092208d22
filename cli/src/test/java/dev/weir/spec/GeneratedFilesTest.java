package dev.weir.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.audience.AudienceSpec;
import dev.weir.feed.FeedSpec;
import dev.weir.mapping.MappingSpec;
import dev.weir.question.QuestionSpec;
import dev.weir.report.ReportSpec;
import dev.weir.schema.FactViewSpec;
import dev.weir.schema.SchemaSpec;
import dev.weir.workspace.ConfigSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The files for editors and the reference tables say what the checker checks. After a change of a specification, write them anew with {@code
 * mvn test -Dtest=GeneratedFilesTest -Dweir.golden.update}.
 */
class GeneratedFilesTest {

    private static final Path MAPPINGS = Path.of("mappings");
    private static final Map<String, Spec.Keys> SCHEMAS = Map.of(
            "feed.schema.json", FeedSpec.file(),
            "mapping.schema.json", MappingSpec.file(),
            "question.schema.json", QuestionSpec.file(),
            "report.schema.json", ReportSpec.file(),
            "schema.schema.json", SchemaSpec.file(),
            "view.schema.json", FactViewSpec.file(),
            "audience.schema.json", AudienceSpec.file(),
            "weir.schema.json", ConfigSpec.file());

    @Test
    void schemasForEditorsAreUpToDate() throws IOException {
        for (Map.Entry<String, Spec.Keys> schema : SCHEMAS.entrySet()) {
            assertUpToDate(MAPPINGS.resolve(schema.getKey()), JsonSchema.of(schema.getValue()));
        }
    }

    @Test
    void referencePageIsUpToDate() throws IOException {
        String generated = ReferencePage.tables("A mapping", MappingSpec.file())
                + ReferencePage.tables("A report", ReportSpec.file())
                + ReferencePage.tables("A question", QuestionSpec.file())
                + ReferencePage.tables("A feed", FeedSpec.file())
                + ReferencePage.tables("schema.yaml", SchemaSpec.file())
                + ReferencePage.tables("A fact view", FactViewSpec.file())
                + ReferencePage.tables("weir.yaml", ConfigSpec.file())
                + ReferencePage.tables("An audience", AudienceSpec.file())
                + ReferencePage.codes();
        Path page = MAPPINGS.resolve("README.md");
        assertUpToDate(page, ReferencePage.fill(Files.readString(page), generated));
    }

    private static void assertUpToDate(Path file, String expected) throws IOException {
        if (System.getProperty("weir.golden.update") != null) {
            Files.writeString(file, expected);
        }
        assertThat(file).content().isEqualTo(expected);
    }
}
