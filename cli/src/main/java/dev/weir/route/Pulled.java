package dev.weir.route;

import java.util.List;
import java.util.Optional;

/**
 * What a mapping takes for granted of the query that brings its rows.
 *
 * @param mark how far the query has read; empty where it reads everything
 * @param key what the query may call each part of its records' keys, for a mapping that never ends the record of a row that is gone; else empty
 */
public record Pulled(Optional<Mark> mark, List<List<String>> key) {

    public Pulled {
        key = List.copyOf(key);
    }

    /**
     * A watermark.
     *
     * @param names what the query may call its column
     * @param first the mark of the first run
     */
    public record Mark(List<String> names, String first) {

        public Mark {
            names = List.copyOf(names);
        }
    }
}
