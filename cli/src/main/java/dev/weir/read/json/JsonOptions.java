package dev.weir.read.json;

import java.util.List;
import java.util.Optional;

/**
 * What is said about a JSON file.
 *
 * @param rows the path of the rows in the document; empty for an array of objects, or an object in each line
 * @param encoding an encoding known to Java; empty for UTF-8
 * @param fields paths of fields that stand in objects within a row ({@code meter.no}); what stands in other objects is kept as JSON text
 */
public record JsonOptions(Optional<String> rows, Optional<String> encoding, List<String> fields) {

    /** Nothing is said. */
    public static final JsonOptions FOUND = new JsonOptions(Optional.empty(), Optional.empty(), List.of());

    public JsonOptions {
        fields = List.copyOf(fields);
    }
}
