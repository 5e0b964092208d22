package dev.weir.run;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import dev.weir.problem.HeldCode;
import dev.weir.problem.MessageCode;
import dev.weir.store.Session;
import dev.weir.store.Transaction;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of {@code weir.run}. */
final class RunBook {

    private final Session session;
    private final Clock clock;

    RunBook(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The number that the next run has. */
    long next() throws SQLException {
        return session.number("SELECT coalesce(max(run_id), 0) + 1 FROM weir.run");
    }

    /** Begins a run; one that was cut off before is told so. */
    void begin(long runId) throws SQLException {
        Transaction.run(session.connection(), () -> {
            session.execute(
                    "UPDATE weir.run SET status = 'interrupted', finished_at = ? WHERE status = 'running'", now());
            // A commit that failed may hold after all. A load that is done stays done, whatever was noted later.
            session.execute("DELETE FROM weir.load WHERE status = 'failed' AND load_id IN"
                    + " (SELECT load_id FROM weir.load WHERE status <> 'failed')");
            return session.execute(
                    "INSERT INTO weir.run (run_id, started_at, status, host, version, told)"
                            + " VALUES (?, ?, 'running', ?, ?, false)",
                    runId,
                    now(),
                    host(),
                    version());
        });
    }

    /** What was asked for was refused, and nothing has changed: there was no run. */
    void forget(long runId) throws SQLException {
        session.execute("DELETE FROM weir.run WHERE run_id = ?", runId);
    }

    void end(long runId, String status) throws SQLException {
        session.execute("UPDATE weir.run SET status = ?, finished_at = ? WHERE run_id = ?", status, now(), runId);
    }

    /** What earlier runs held or rejected, if nobody saw their summaries. */
    List<LoadOutcome> untold(long runId) throws SQLException {
        return session.rows("""
                SELECT load_id, mapping, input, status, coalesce(error, ''), rows_read, rows_new, rows_changed, rows_unchanged,
                  rows_rejected, rows_skipped, rows_warned, records_removed, code, notes
                FROM weir.load
                WHERE run_id IN (SELECT run_id FROM weir.run WHERE NOT told AND run_id < ?)
                  AND (status = 'held' OR status = 'done' AND rows_rejected > 0)
                ORDER BY load_id""", RunBook::outcome, runId);
    }

    /** Notes that a person has read, in the summary of this run, what it and all before it did. */
    void told(long runId) throws SQLException {
        session.execute("UPDATE weir.run SET told = true WHERE NOT told AND run_id <= ?", runId);
    }

    private static LoadOutcome outcome(ResultSet row) throws SQLException {
        RowCounts counts = new RowCounts(
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13));
        LoadStatus status = LoadStatus.valueOf(row.getString(4).toUpperCase(Locale.ROOT));
        return new LoadOutcome(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                status,
                Optional.ofNullable(row.getString(14)).flatMap(code -> MessageCode.find(HeldCode.class, code)),
                counts,
                row.getString(5),
                0,
                Stream.ofNullable(row.getString(15)).toList(),
                List.of());
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
