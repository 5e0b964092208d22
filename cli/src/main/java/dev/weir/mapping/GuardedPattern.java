package dev.weir.mapping;

import java.util.Optional;

/**
 * A pattern for some of a log's lines.
 *
 * @param guard a regular expression that is found in those lines; empty for all that are left
 */
public record GuardedPattern(Optional<String> guard, LinePattern pattern) {}
