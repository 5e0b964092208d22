package dev.weir.route;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What routes ask of the load and hand over to it. All calls come from the thread that runs the routes. An exception of
 * {@link #file} or {@link #rows} fails that input alone: the file stays where it is, other inputs and routes go on.
 */
public interface RouteInputs {

    /**
     * The text that {@code :?watermark} stands for in the route's SQL.
     *
     * @return never null: a database finds no row later than null, and nobody would notice
     */
    String watermark(String mapping);

    /** The column of the mark and its first value; empty where the mapping has none. */
    default Optional<Pulled.Mark> mark(String mapping) {
        return Optional.empty();
    }

    /** Whether this run pulls the whole register, so that what is missing from it ends. */
    boolean fullPull(String mapping);

    /** Whether the mapping's files are still being written when they are read; else a file that changes waits for the next run. */
    boolean growing(String mapping);

    /**
     * Loads a file, and archives it.
     *
     * @param file where it lies; afterwards it may be gone
     */
    void file(String routeId, String mapping, Path file);

    /**
     * Loads the rows of a query.
     *
     * @param pull read once, on the calling thread
     */
    void rows(String routeId, String mapping, Pull pull);

    /** Whether nothing more can be taken, so that no further route need be run. */
    default boolean ended() {
        return false;
    }

    /**
     * The result of a query.
     *
     * @param rows streamed from the database: labels to values, in the order of the query; a second column of one label is lost before
     *     it gets here. Fails with a {@link dev.weir.problem.WeirException} when the database breaks off
     * @param full whether all rows were wanted, and no mark left any of them out
     * @param notes what a person should know of rows that the query left out, or that were read besides
     */
    record Pull(Iterator<Map<String, Object>> rows, boolean full, List<String> notes) {}
}
