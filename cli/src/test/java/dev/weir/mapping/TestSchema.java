package dev.weir.mapping;

import dev.weir.problem.Problems;
import dev.weir.schema.CodeList;
import dev.weir.schema.Schema;
import dev.weir.schema.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A small shared schema, and mappings parsed against it. */
public final class TestSchema {

    public static final Set<String> DEPARTMENTS = Set.of("police", "civil-affairs", "access-control");
    public static final List<CodeList> CODE_LISTS = Stream.of("household_type", "membership_type", "event_type", "sex")
            .map(name -> new CodeList(name, List.of()))
            .toList();

    private TestSchema() {}

    public static Schema schema() {
        Problems problems = new Problems();
        Optional<Schema> schema = SchemaParser.parse(text("schema.yaml"), "mappings/schema.yaml", CODE_LISTS, problems);
        return schema.orElseThrow(() -> new AssertionError(problems.all()));
    }

    public static Optional<Mapping> parse(String text, String name, Problems problems) {
        return MappingParser.parse(text, "mappings/" + name + ".yaml", schema(), DEPARTMENTS, problems);
    }

    /** The example of the design page, word for word. */
    public static String designExample() {
        return text("civil-affairs-subsidy.yaml");
    }

    public static String text(String resource) {
        try (InputStream stream = TestSchema.class.getResourceAsStream("/dev/weir/mapping/" + resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
