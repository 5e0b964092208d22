package dev.weir.read;

import dev.weir.mapping.Mapping;
import java.nio.file.Path;

/**
 * What a file reader is asked.
 *
 * @param file the local copy to read
 * @param name the input as the user knows it, for messages: its path in the workspace
 * @param mapping says which sheets, columns and patterns
 * @param offset for growing logs: the byte to begin at; else 0
 */
public record ReadRequest(Path file, String name, Mapping mapping, long offset) {}
