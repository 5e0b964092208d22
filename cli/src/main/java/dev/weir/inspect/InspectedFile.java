package dev.weir.inspect;

import dev.weir.read.ContentKind;
import java.util.List;
import java.util.Optional;

/**
 * What is to be told of a file.
 *
 * @param name as the user knows it
 * @param kind what it is, such as its encoding
 * @param fit the mapping that is there already and may be meant for it
 * @param notes what a person should look at
 */
public record InspectedFile(
        String name, List<String> kind, List<InspectedTable> tables, Optional<MappingFit> fit, List<String> notes) {

    public InspectedFile {
        kind = List.copyOf(kind);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** Whether it is delimited text. */
    boolean isText() {
        return kind.contains(ContentKind.TEXT.description());
    }
}
