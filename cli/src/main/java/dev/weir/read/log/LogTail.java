package dev.weir.read.log;

/** What becomes of the end of a log. */
public enum LogTail {
    /** It is complete: everything is taken. */
    WHOLE,
    /** Nobody has written to it for a while: its last record is complete, but not a line without its line feed. */
    QUIET,
    /** Somebody may be writing: a line without its line feed waits for the next run, and so does a last record that may be continued. */
    GROWING
}
