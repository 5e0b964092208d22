package dev.weir.inspect;

import java.util.List;

/**
 * What is to be told of a file.
 *
 * @param name as the user knows it
 * @param kind what it is, such as its encoding
 * @param notes what a person should look at
 */
public record InspectedFile(String name, List<String> kind, List<InspectedTable> tables, List<String> notes) {

    public InspectedFile {
        kind = List.copyOf(kind);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }
}
