package dev.weir.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What is declared about a log besides its pattern.
 *
 * @param recordStart a line in which this is found begins a record, and any other continues the one before; empty when each line is one
 * @param pairs how keys and values stand in the line or in a part of it; empty for what the pattern says
 * @param equalLines what lines are that say the same
 * @param repeats what a line is that says how often another was repeated
 */
public record LogInput(
        Optional<String> recordStart, Optional<PairSyntax> pairs, EqualLines equalLines, Repeats repeats) {

    /** What lines of one delivery are that say the same. */
    public enum EqualLines {
        /** Each is an event of its own. */
        EACH,
        /** They are one line that came several times: the device counts its events in each. */
        ONCE
    }

    /** What {@code last message repeated 4 times} is. */
    public enum Repeats {
        /** So many lines more. */
        EACH,
        /** One line more, with the number in {@link #REPEATED}. */
        COUNT
    }

    /** The part of a line that says how often it was repeated, for {@link Repeats#COUNT}; null for ordinary lines. */
    public static final String REPEATED = "repeated";

    /** Each line is a record. */
    public static final LogInput LINES =
            new LogInput(Optional.empty(), Optional.empty(), EqualLines.EACH, Repeats.EACH);

    /** Whether one of the names is {@link #REPEATED}, and lines are counted. */
    public boolean gives(List<String> names) {
        return repeats == Repeats.COUNT && names.contains(REPEATED);
    }
}
