package dev.weir.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/**
 * Ends a statement of SQLite on which the engine has worked too long: its driver has no limit of time, and a query without end never gives its
 * first row. Time in which others work with the rows does not count.
 */
final class StepLimit extends ProgressHandler {

    /** Steps of the engine between two looks at the clock: about a millisecond. */
    private static final int STEPS = 100_000;

    /** A longer time between two looks is one in which the engine did not work. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final long limit;
    private long last = System.nanoTime();
    private long worked;

    private StepLimit(long limit) {
        this.limit = limit;
    }

    /** @param seconds 0 for ever */
    static void set(Connection connection, int seconds) throws SQLException {
        if (seconds > 0 && connection instanceof SQLiteConnection) {
            setHandler(connection, STEPS, new StepLimit(TimeUnit.SECONDS.toNanos(seconds)));
        }
    }

    /** @return other than 0 to end the statement */
    @Override
    protected int progress() {
        long now = System.nanoTime();
        worked += now - last < PAUSE ? now - last : 0;
        last = now;
        return worked > limit ? 1 : 0;
    }
}
