package dev.weir.read.delimited;

import java.util.List;
import java.util.Optional;

/**
 * What is said about a delimited text. Whatever is not said is found from the file.
 *
 * @param encoding an encoding known to Java; counts when the file has no byte order mark and is not UTF-8
 * @param delimiter what separates cells
 * @param quote one character that encloses cells, or empty text where nothing does
 * @param escape one character that makes a quote, a delimiter or itself text, or empty text where nothing does
 * @param expected names that may stand in the header: evidence of the encoding and of the delimiter
 */
public record DelimitedOptions(
        Optional<String> encoding,
        Optional<String> delimiter,
        Optional<String> quote,
        Optional<String> escape,
        List<String> expected) {

    /** Nothing is said. */
    public static final DelimitedOptions FOUND =
            new DelimitedOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public DelimitedOptions {
        expected = List.copyOf(expected);
    }
}
