package dev.weir.read.log;

import java.io.IOException;
import java.util.List;

/** The lines of a log as bytes, one after the other. */
interface LogLines {

    /** The next line without its end, or null at the end of the stream. */
    byte[] next() throws IOException;

    /** The number of the line that {@link #next} gave last. */
    long line();

    /** Bytes of the stream that belong to the lines given so far, their ends included. */
    long taken();

    /** Whether the line given last has its end: one without may have been cut off. */
    boolean terminated();

    /** Why the line given last is not whole or is none, such as "longer than 1048576 bytes"; null if nothing is wrong. */
    String fault();

    /** For the load's notes; complete after the last line. */
    default List<String> notes() {
        return List.of();
    }
}
