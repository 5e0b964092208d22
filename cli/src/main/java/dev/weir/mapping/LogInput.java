package dev.weir.mapping;

import java.util.Optional;

/**
 * What is declared about a log besides its pattern.
 *
 * @param recordStart a line in which this is found begins a record, and any other continues the one before; empty when each line is one
 * @param pairs how keys and values stand in the line or in a part of it; empty for what the pattern says
 */
public record LogInput(Optional<String> recordStart, Optional<PairSyntax> pairs) {

    /** Each line is a record. */
    public static final LogInput LINES = new LogInput(Optional.empty(), Optional.empty());
}
