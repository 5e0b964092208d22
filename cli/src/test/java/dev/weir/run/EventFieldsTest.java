package dev.weir.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.mapping.FieldValue;
import dev.weir.mapping.RecordRule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the comment of the table of events says of each type, against what the district's mappings fill. */
class EventFieldsTest {

    private static final OpenWorkspace DISTRICT =
            WorkspaceFiles.open(Path.of("").toAbsolutePath());

    private static final Set<String> OF_EVERY_TYPE = Set.of("event_type", "event_no", "occurred_at");

    @Test
    void theCommentNamesTheFieldsThatEachTypeFills() {
        Map<String, Set<String>> said = new TreeMap<>();
        Pattern.compile("([a-z]+) \\(([^)]+)\\)")
                .matcher(DISTRICT.schema().entity("event").orElseThrow().description())
                .results()
                .forEach(type -> said.put(type.group(1), fields(type.group(2))));
        assertThat(said).isEqualTo(filled());
    }

    /** Each part begins with the field; its unit may follow. */
    private static Set<String> fields(String parts) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(parts.split(",\\s*")).forEach(part -> names.add(part.split(" ")[0]));
        return names;
    }

    private static Map<String, Set<String>> filled() {
        Map<String, Set<String>> filled = new TreeMap<>();
        for (String name : DISTRICT.mappings().keySet()) {
            for (RecordRule rule : DISTRICT.mapping(name).records()) {
                if (rule.entity().equals("event")) {
                    Set<String> fields = filled.computeIfAbsent(type(rule), type -> new TreeSet<>());
                    fields.addAll(rule.fields().keySet());
                    fields.removeAll(OF_EVERY_TYPE);
                }
            }
        }
        return filled;
    }

    private static String type(RecordRule rule) {
        FieldValue.Computed value = (FieldValue.Computed) rule.fields().get("event_type");
        return value.expression().sql().replace("'", "").strip();
    }
}
