package dev.weir.load;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Where an input came from.
 *
 * @param name as the user knows it: its path in the workspace, or the route's name for a query
 * @param fileName without folders; the route's name for a query
 * @param folder the submitter's folder, if there is one
 * @param contentHash of the file's bytes; empty for a query until its rows are read
 * @param arrivedAt in the district's zone
 * @param full for a query: the whole register was pulled
 * @param archive where its file is kept, by the number of its load; empty when no file is kept: of a query and of a growing file
 */
public record InputSource(
        String route,
        String name,
        String fileName,
        Optional<String> folder,
        String contentHash,
        LocalDateTime arrivedAt,
        boolean full,
        Optional<LongFunction<String>> archive) {

    /** A file. */
    public static InputSource file(
            String route,
            String name,
            String fileName,
            Optional<String> folder,
            String contentHash,
            LocalDateTime arrivedAt) {
        return new InputSource(route, name, fileName, folder, contentHash, arrivedAt, false, Optional.empty());
    }

    /** The same, of which the file is kept. */
    public InputSource keptAs(LongFunction<String> path) {
        return new InputSource(route, name, fileName, folder, contentHash, arrivedAt, full, Optional.of(path));
    }

    /** The rows of a query. */
    public static InputSource query(String route, LocalDateTime arrivedAt, boolean full) {
        return new InputSource(route, route, route, Optional.empty(), "", arrivedAt, full, Optional.empty());
    }
}
