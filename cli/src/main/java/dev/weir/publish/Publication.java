package dev.weir.publish;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A version that was published.
 *
 * @param file the version's file
 * @param withdrawn how many earlier versions were removed with it, because less may be seen now than they show
 * @param undecided by entity how many rows are shown of which nobody can tell whether the schema would hide them; none is left out
 */
public record Publication(Path file, int withdrawn, Map<String, Long> undecided) {

    public Publication {
        undecided = Collections.unmodifiableMap(new TreeMap<>(undecided));
    }
}
