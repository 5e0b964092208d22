package dev.weir.run;

import java.time.Duration;
import java.util.List;

/**
 * What one run is asked to do.
 *
 * @param routes the routes to run; all when empty
 * @param full whether a database is asked for all rows, whatever was read before; what it no longer has ends
 * @param dryRun everything is done up to the records, then rolled back; nothing is archived, resolved or published
 * @param publish whether golden rows and a new published file are made; else inputs are loaded and answered, and the next run does the rest
 * @param waitForLock how long to wait for another run to end
 */
public record RunOptions(List<String> routes, boolean full, boolean dryRun, boolean publish, Duration waitForLock) {

    public static final RunOptions ALL = new RunOptions(List.of(), false, false, true, Duration.ZERO);

    public RunOptions {
        routes = List.copyOf(routes);
    }
}
