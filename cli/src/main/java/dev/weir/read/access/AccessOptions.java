package dev.weir.read.access;

import java.util.List;
import java.util.Optional;

/**
 * What is said about an Access database.
 *
 * @param table the table that holds the rows; empty when there is only one
 * @param encoding for Access 97: an encoding known to Java; empty for GB18030
 * @param objects fields that are read though they hold pictures or documents
 */
public record AccessOptions(Optional<String> table, Optional<String> encoding, List<String> objects) {

    public AccessOptions {
        objects = List.copyOf(objects);
    }
}
