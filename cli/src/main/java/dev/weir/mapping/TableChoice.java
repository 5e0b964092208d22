package dev.weir.mapping;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which of several tables of a sheet is meant.
 *
 * @param header what its columns are called, from the left; empty for the only table
 * @param occurrence which of the headers that read so, counted from the top, in a row from the left
 */
public record TableChoice(List<String> header, OptionalInt occurrence) {

    public TableChoice {
        header = List.copyOf(header);
    }
}
