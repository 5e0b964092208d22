package dev.weir.run;

import dev.weir.store.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** The lines of {@code weir.run}. */
final class RunBook {

    private final Session session;
    private final Clock clock;

    RunBook(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Begins a run; one that was cut off before is told so. */
    long begin(boolean dryRun) throws SQLException {
        long runId = session.number("SELECT coalesce(max(run_id), 0) + 1 FROM weir.run");
        if (!dryRun) {
            session.execute(
                    "UPDATE weir.run SET status = 'interrupted', finished_at = ? WHERE status = 'running'", now());
            session.execute(
                    "INSERT INTO weir.run VALUES (?, ?, NULL, 'running', ?, ?)", runId, now(), host(), version());
        }
        return runId;
    }

    /** What was asked for was refused, and nothing has changed: there was no run. */
    void forget(long runId) throws SQLException {
        session.execute("DELETE FROM weir.run WHERE run_id = ?", runId);
    }

    void end(long runId, String status) throws SQLException {
        session.execute("UPDATE weir.run SET status = ?, finished_at = ? WHERE run_id = ?", status, now(), runId);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unknown) {
            return "unknown";
        }
    }

    private static String version() {
        return Optional.ofNullable(RunBook.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
