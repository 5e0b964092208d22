package dev.weir.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.weir.mapping.MappingSpec;
import dev.weir.mapping.TestSchema;
import dev.weir.schema.SchemaSpec;
import dev.weir.workspace.ConfigSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonSchemaTest {

    private static final Path INVALID = Path.of("cli/src/test/resources/golden-invalid");

    @Test
    void acceptsTheExampleOfTheDesign() {
        assertThat(faults(MappingSpec.file(), TestSchema.designExample())).isEmpty();
    }

    @Test
    void acceptsASharedSchemaAndAConfiguration() {
        assertThat(faults(SchemaSpec.file(), TestSchema.text("schema.yaml"))).isEmpty();
        assertThat(faults(ConfigSpec.file(), """
                        version: 1
                        district: {en: Sample District, zh: 示例区}
                        departments: {police: {en: Police, zh: 公安}}
                        databases: {police: {url: "jdbc:sqlite:police.sqlite", user: "", password: "${env:X}"}}
                        duckdb: {memory: 2GB, threads: 0}
                        publish: {classes: [open, internal], keep: 7}
                        """)).isEmpty();
    }

    @Test
    void acceptsWhatTheCheckerAcceptsOfEachKindOfInput() throws IOException {
        try (var files = Files.list(Path.of("mappings"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Spec.Keys spec = file.endsWith("schema.yaml") ? SchemaSpec.file() : MappingSpec.file();
                assertThat(faults(spec, Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        assertThat(faults(ConfigSpec.file(), Files.readString(Path.of("weir.yaml"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-list",
                "unknown-keys",
                "missing-keys",
                "wrong-types",
                "wrong-words",
                "two-ways-to-delete",
                "find-without-by",
                "ref-and-find",
                "code-and-as",
                "watermark-with-replace"
            })
    void refusesWhatTheCheckerRefuses(String name) throws IOException {
        String text = Files.readString(INVALID.resolve(name).resolve("mapping.yaml"));
        boolean structural = !name.equals("code-and-as");

        assertThat(faults(MappingSpec.file(), text).isEmpty()).isEqualTo(!structural);
    }

    private static Set<ValidationMessage> faults(Spec.Keys spec, String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(JsonSchema.of(spec))
                .validate(new ObjectMapper().valueToTree(document));
    }
}
