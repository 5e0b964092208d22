package dev.weir.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection when the process is asked to end: closing interrupts the running statement, and what was not committed is rolled
 * back. Without it the virtual machine ends in the middle of native code.
 */
final class ShutdownGuard {

    /** A source that waits for a dead network may not stop; then the write-ahead log does what the roll-back would have done. */
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private final Thread hook;

    private ShutdownGuard(Thread hook) {
        this.hook = hook;
    }

    static ShutdownGuard of(Connection connection) {
        Thread hook = new Thread(() -> closeWithin(connection), "weir-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        return new ShutdownGuard(hook);
    }

    /** The connection is closed in the ordinary way; nothing is left to guard. */
    void dismiss() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is running: it closes the same connection, which may be closed twice.
        }
    }

    private static void closeWithin(Connection connection) {
        Thread closing = new Thread(() -> close(connection), "weir-close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ending) {
            // The process ends; an uncommitted transaction is ignored when the file is opened next.
        }
    }
}
