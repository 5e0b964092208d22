package dev.weir.read;

import dev.weir.mapping.Mapping;
import java.nio.file.Path;

/**
 * What a file reader is asked.
 *
 * @param file the copy in the spool; a reader may write others beside it, called like it with an ending, and the database may read both
 * @param name the input as the user knows it, for messages: its path in the workspace
 * @param mapping says which sheets, columns and patterns
 * @param offset for growing logs: the byte of {@code file} to begin at; else 0
 * @param firstLine for growing logs: the number of the line that begins at {@code offset}; else 1
 */
public record ReadRequest(Path file, String name, Mapping mapping, long offset, long firstLine) {

    /** The whole file. */
    public ReadRequest(Path file, String name, Mapping mapping) {
        this(file, name, mapping, 0, 1);
    }
}
