package dev.weir.mapping;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a mapping declares about delimited text. Whatever is not declared is found from the file.
 *
 * @param encoding an encoding known to Java; counts when the file has no byte order mark, for what is not UTF-8
 * @param delimiter what separates cells
 * @param quote one character that encloses cells, or empty text where nothing does
 * @param escape one character that makes a quote, a delimiter or itself text, or empty text where nothing does
 * @param header the line of the header, from 1; {@link #NO_HEADER} when there is none and the mapping's columns stand in their order
 * @param shortRows rows may leave out empty cells at their end
 */
public record DelimitedInput(
        Optional<String> encoding,
        Optional<String> delimiter,
        Optional<String> quote,
        Optional<String> escape,
        OptionalInt header,
        boolean shortRows) {

    /** There is no header line. */
    public static final int NO_HEADER = 0;

    /** Everything is to be found. */
    public static final DelimitedInput FOUND = new DelimitedInput(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), false);

    /**
     * The stage's column that says of a row with another number of cells than the header how many it has; null for others. No column of a
     * mapping can have this name.
     */
    public static final String CELLS = "_cells";
}
