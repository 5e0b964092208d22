package dev.weir.read.fixed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is said about a fixed-width text.
 *
 * @param encoding an encoding known to Java; empty to find whether it is UTF-8 or GB18030
 * @param recordBytes the length of a record, line end included; empty when each line is a record
 * @param places where each field stands in the record
 * @param behind the name of a field for text behind the last of them
 * @param noEnd the name of a field for a last record that may go on, as it stands
 */
public record FixedOptions(
        Optional<String> encoding, OptionalInt recordBytes, List<Place> places, String behind, String noEnd) {

    /**
     * A field.
     *
     * @param first its first byte, from 1
     * @param last its last byte
     */
    public record Place(String name, int first, int last) {}

    public FixedOptions {
        places = List.copyOf(places);
    }
}
