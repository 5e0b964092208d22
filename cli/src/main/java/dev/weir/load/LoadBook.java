package dev.weir.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.compile.CompiledMapping;
import dev.weir.mapping.Watermark;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.Meta;
import dev.weir.store.OperationsTables;
import dev.weir.store.Session;
import dev.weir.store.Transaction;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The ledger of loads: what was loaded, how far each source has been read. */
public final class LoadBook {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;
    private final Clock clock;

    /** @param clock in the district's zone */
    public LoadBook(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    public long nextLoadId() throws SQLException {
        return session.number("SELECT coalesce(max(load_id), 0) + 1 FROM weir.load");
    }

    /**
     * The load that already holds exactly this content under this mapping, if the ledger it would go to has had nothing else since.
     * Additions do not count as something else.
     */
    public Optional<Long> sameAsCurrent(String mapping, String contentHash, String fingerprint, Optional<String> folder)
            throws SQLException {
        String sql = """
                SELECT load.load_id
                FROM weir.load AS load
                WHERE load.mapping = ? AND load.content_hash = ? AND load.mapping_hash = ? AND load.status = 'done'
                  AND (CAST(? AS VARCHAR) IS NULL OR len(load.scopes) <> 1 OR load.scopes[1] = ? OR load.mode = 'append')
                  AND (load.mode = 'append' OR NOT EXISTS (
                    SELECT 1 FROM weir.ledger_load AS own
                    JOIN weir.ledger_load AS later ON later.mapping = own.mapping AND later.scope = own.scope
                      AND later.load_id > own.load_id AND later.status = 'done' AND later.mode <> 'partial'
                    WHERE own.load_id = load.load_id))
                ORDER BY load.load_id DESC LIMIT 1""";
        return session.first(
                sql, row -> row.getLong(1), mapping, contentHash, fingerprint, folder.orElse(null), folder.orElse(""));
    }

    /** How far the growing files of a mapping have been read: for each name and each file under it the last place, newest first. */
    public List<FilePosition> positions(String mapping) throws SQLException {
        return session.rows(
                "SELECT input, head, byte_offset, line_no FROM weir.position WHERE mapping = ?"
                        + " QUALIFY row_number() OVER (PARTITION BY input, split_part(head, '/', 1) ORDER BY load_id DESC) = 1"
                        + " ORDER BY load_id DESC",
                row -> new FilePosition(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
                mapping);
    }

    /**
     * The mark from which to pull next: the last committed one less the overlap, to the second below, else the mapping's first.
     *
     * @throws WeirException when there is an overlap, and the mark is no time from which it could be taken
     */
    public String watermark(String mapping, Watermark watermark) throws SQLException {
        Optional<String> last = session.text(
                "SELECT value FROM weir.watermark WHERE route = ? AND column_name = ? ORDER BY load_id DESC LIMIT 1",
                mapping,
                watermark.column());
        if (last.isEmpty()) {
            return watermark.first();
        }
        return watermark.overlap().isZero() ? last.get() : lessOverlap(mapping, last.get(), watermark);
    }

    private String lessOverlap(String mapping, String value, Watermark watermark) throws SQLException {
        Optional<Timestamp> time = session.first("SELECT try_cast(? AS TIMESTAMP)", row -> row.getTimestamp(1), value);
        return time.map(mark -> MarkText.like(value, mark.toLocalDateTime().minus(watermark.overlap())))
                .orElseThrow(() -> new WeirException(
                        Stage.PULL,
                        mapping,
                        "its watermark has an overlap, but the texts of " + watermark.column()
                                + " are not written like 2026-03-05 08:00:00; let the query write them so, or remove the"
                                + " overlap"));
    }

    /** Whether the whole register must be pulled again. */
    public boolean fullPullDue(String mapping, Duration interval, LocalDateTime now) throws SQLException {
        Optional<Timestamp> last = session.first(
                "SELECT max(finished_at) FROM weir.load WHERE mapping = ? AND mode = 'full' AND status IN ('done', 'unchanged')",
                row -> row.getTimestamp(1),
                mapping);
        return last.map(Timestamp::toLocalDateTime)
                // a time to come: the clock was set back
                .map(time -> !time.plus(interval).isAfter(now) || time.isAfter(now))
                .orElse(true);
    }

    /** The line of an input that changed nothing in the records: held, failed, unchanged or superseded. */
    void writeWithoutRecords(
            long loadId,
            LoadInput input,
            LoadStatus status,
            Findings found,
            Optional<HeldCode> held,
            String error,
            LocalDateTime started)
            throws SQLException {
        Transaction.run(session.connection(), () -> {
            write(
                    loadId,
                    input,
                    status,
                    found.scopes(),
                    found.issue().orElse(null),
                    LoadSteps.mode(input),
                    RowCounts.NONE,
                    held,
                    error,
                    found.notes().isEmpty() ? null : String.join(" ", found.notes()),
                    started,
                    input.source().arrivedAt());
            return null;
        });
    }

    void write(
            long loadId,
            LoadInput input,
            LoadStatus status,
            List<String> scopes,
            String issue,
            String mode,
            RowCounts counts,
            Optional<HeldCode> held,
            String error,
            String notes,
            LocalDateTime started,
            LocalDateTime asOf)
            throws SQLException {
        CompiledMapping mapping = input.mapping();
        String archived = archived(loadId, input, status);
        List<String> named = scopes.isEmpty() ? input.source().folder().stream().toList() : scopes;
        session.execute(
                OperationsTables.named("load").insert(),
                loadId,
                input.runId(),
                mapping.department(),
                mapping.name(),
                json(named),
                issue,
                input.source().route(),
                input.name(),
                input.source().contentHash(),
                mapping.fingerprint(),
                mode,
                status.word(),
                counts.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.rejected(),
                counts.skipped(),
                counts.warned(),
                counts.removed(),
                started,
                now(),
                error,
                archived,
                asOf,
                notes,
                held.map(HeldCode::code).orElse(null));
        if (session.number("SELECT count(*) FROM weir.load WHERE load_id = ?", loadId) != 1) {
            throw new WeirException(
                    Stage.RECORD,
                    input.name(),
                    "load " + loadId + " stands in weir.load already; nothing of it was loaded, run again");
        }
        new CorrectionBook(session).write(loadId, input);
        if (archived != null && input.manner().hasCome()) {
            new MoveBook(session).begin(loadId, input);
        }
    }

    private static String json(List<String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What failed stays in the inbox; all else goes into the archive, if a file of it is kept. */
    private static String archived(long loadId, LoadInput input, LoadStatus status) {
        return status == LoadStatus.FAILED
                ? null
                : input.source().archive().map(path -> path.apply(loadId)).orElse(null);
    }

    /** Whether a person let the next input of this mapping through. */
    public boolean isAccepted(String mapping) throws SQLException {
        return session.number("SELECT count(*) FROM weir.meta WHERE name = ?", acceptance(mapping)) > 0;
    }

    /** Lets the next input of this mapping through. For registers that are pulled: no file of them is kept. */
    public void acceptNext(String mapping) throws SQLException {
        Meta.set(session.connection(), acceptance(mapping), "once");
    }

    void acceptanceUsed(String mapping) throws SQLException {
        session.execute("DELETE FROM weir.meta WHERE name = ?", acceptance(mapping));
    }

    private static String acceptance(String mapping) {
        return "accept " + mapping;
    }
}
