package dev.weir.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What the input is and how it is read.
 *
 * @param sheets globs of the sheets that hold data; empty for all
 * @param pattern for logs: a ready pattern's name ({@code rfc5424}, {@code rfc3164}) or a regular expression with named groups
 * @param growing the file is still being written: it stays in the inbox and is read from the last committed byte
 * @param delimited for delimited text: what is declared about its dialect
 */
public record Input(
        Format format, List<String> sheets, Optional<Expression> pattern, boolean growing, DelimitedInput delimited) {

    /** The kinds of input. What a file really is is decided by its content; a file of another kind is refused. */
    public enum Format {
        EXCEL,
        /** Delimited text of any dialect. */
        CSV,
        QUERY,
        LOG
    }

    /** An input that is no delimited text, or all of whose dialect is to be found. */
    public Input(Format format, List<String> sheets, Optional<Expression> pattern, boolean growing) {
        this(format, sheets, pattern, growing, DelimitedInput.FOUND);
    }

    public Input {
        sheets = List.copyOf(sheets);
    }
}
