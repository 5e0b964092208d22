package dev.weir.publish;

import java.nio.file.Path;

/**
 * A version that was published.
 *
 * @param file the version's file
 * @param withdrawn how many earlier versions were removed with it, because less may be seen now than they show
 */
public record Publication(Path file, int withdrawn) {}
