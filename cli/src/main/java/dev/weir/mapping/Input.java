package dev.weir.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What the input is and how it is read.
 *
 * @param sheets globs of the sheets that hold data; empty for all
 * @param pattern for logs: a ready pattern's name ({@code rfc5424}, {@code rfc3164}) or a regular expression with named groups
 * @param growing the file is still being written: it stays in the inbox and is read from the last committed byte
 */
public record Input(Format format, List<String> sheets, Optional<Expression> pattern, boolean growing) {

    /** The kinds of input. What a file really is is decided by its content; a file of another kind is refused. */
    public enum Format {
        EXCEL,
        QUERY,
        LOG
    }

    public Input {
        sheets = List.copyOf(sheets);
    }
}
