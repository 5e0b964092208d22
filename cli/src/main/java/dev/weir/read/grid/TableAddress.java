package dev.weir.read.grid;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which of several tables of a sheet is meant.
 *
 * @param header what its columns are called, from the left
 * @param occurrence which of the headers that read so, counted from the top, in a row from the left; empty when no two stand side by side, and
 *     one below another begins a further page of the same table
 */
public record TableAddress(List<String> header, OptionalInt occurrence) {

    public TableAddress {
        header = List.copyOf(header);
    }
}
