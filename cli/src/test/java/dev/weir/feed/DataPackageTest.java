package dev.weir.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What the makers of the Data Package standard check; only where {@code WEIR_CORPORA} names the folder. */
@EnabledIfEnvironmentVariable(named = "WEIR_CORPORA", matches = ".+")
class DataPackageTest {

    @Test
    void theStandardsSchemaFindsNothing() throws IOException {
        JsonNode data = DataPackage.of(SampleRelease.catalogue());

        assertThat(schema().validate(data)).isEmpty();
    }

    @Test
    void itFindsAResourceWithoutAPath() throws IOException {
        JsonNode data = DataPackage.of(SampleRelease.catalogue());
        ((ObjectNode) data.get("resources").get(0)).remove("path");

        assertThat(schema().validate(data)).isNotEmpty();
    }

    private static JsonSchema schema() throws IOException {
        Path file = Path.of(
                System.getenv("WEIR_CORPORA"), "output-schemas", "frictionless-v1", "tabular-data-package.json");
        return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(new ObjectMapper().readTree(file.toFile()));
    }
}
