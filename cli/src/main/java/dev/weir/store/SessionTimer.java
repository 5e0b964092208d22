package dev.weir.store;

import dev.weir.problem.WeirException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Interrupts a session when its time is over, again and again until the work has ended: an interrupt between two statements is lost. */
final class SessionTimer implements AutoCloseable {

    private static final long AGAIN_MILLIS = 50;

    private final Session session;
    private boolean over;
    private boolean ended;

    private SessionTimer(Session session, Duration time) {
        this.session = session;
        Thread thread = new Thread(() -> watch(time.toNanos()), "weir-timer");
        thread.setDaemon(true);
        thread.start();
    }

    static <T> T within(Session session, Duration time, Transaction.Work<T> work) throws SQLException {
        try (SessionTimer timer = new SessionTimer(session, time)) {
            try {
                return work.run();
            } catch (WeirException known) {
                throw known;
            } catch (SQLException | RuntimeException failure) {
                if (timer.isOver()) {
                    throw new SQLTimeoutException("the time of the work is over", failure);
                }
                throw failure;
            }
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized void watch(long nanos) {
        long end = System.nanoTime() + nanos;
        try {
            while (!ended) {
                long left = end - System.nanoTime();
                if (left > 0) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                    continue;
                }
                over = true;
                session.interrupt();
                TimeUnit.MILLISECONDS.timedWait(this, AGAIN_MILLIS);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Afterwards nothing is interrupted any more. */
    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }
}
