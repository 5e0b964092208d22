package dev.weir.read.log;

import java.util.List;
import java.util.Optional;

/**
 * How a log is read.
 *
 * @param recordStart a regular expression: a line in which it is found begins a record, any other goes on with the one before; empty when
 *     each line is a record
 * @param tail what becomes of the end; a packed log is always complete
 * @param firstLine the number of the file's first line: more than 1 for a piece of a growing log
 * @param repeatsCounted a line that says how often another was repeated is one row with that number, else so many rows
 * @param notes what is known of the file, for the load's notes
 */
public record LogOptions(
        Optional<String> recordStart, LogTail tail, long firstLine, boolean repeatsCounted, List<String> notes) {

    public LogOptions {
        notes = List.copyOf(notes);
    }
}
