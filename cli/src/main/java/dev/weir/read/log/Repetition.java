package dev.weir.read.log;

/**
 * What a record of a log stands for.
 *
 * @param record the line; for a repetition the one that is repeated, with the number of the line that says so
 * @param times how often
 * @param kind how it is given
 */
record Repetition(LogRecord record, long times, Kind kind) {

    enum Kind {
        /** It is an ordinary line. */
        NONE,
        /** It is given so many times. */
        EACH,
        /** It is given once, with its number. */
        COUNTED,
        /** It repeats a line that is not known, or too often. */
        UNKNOWN
    }
}
