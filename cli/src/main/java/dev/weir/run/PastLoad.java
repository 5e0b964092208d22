package dev.weir.run;

import dev.weir.load.LoadStatus;
import dev.weir.problem.HeldCode;
import dev.weir.problem.MessageCode;
import dev.weir.problem.RefusedException;
import dev.weir.problem.Stage;
import dev.weir.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A load of the past, as its line says.
 *
 * @param mode as weir.load has it
 * @param archived where its input belongs; empty for a pulled register and for growing files, and where an older program did not note it
 */
record PastLoad(
        long loadId,
        String mapping,
        String route,
        String input,
        String contentHash,
        String status,
        String mode,
        Optional<String> archived,
        LocalDateTime startedAt) {

    private static final String COLUMNS =
            "load_id, mapping, route, input, content_hash, status, mode, archived, started_at";

    static PastLoad find(Session session, long loadId) throws SQLException {
        return session.first("SELECT " + COLUMNS + " FROM weir.load WHERE load_id = ?", PastLoad::read, loadId)
                .orElseThrow(() -> new RefusedException(
                        Stage.RECORD, "load " + loadId, "there is no such load; see `weir history`"));
    }

    /** The loads that the ledgers of a mapping stand on now, in the order they were made. */
    static List<PastLoad> current(Session session, String mapping) throws SQLException {
        return session.rows(
                "SELECT " + COLUMNS + " FROM weir.load WHERE load_id IN ("
                        + "SELECT load_id FROM weir.ledger WHERE mapping = ?"
                        // what was only added stands on the replacement before it
                        + " UNION SELECT later.load_id FROM weir.ledger_load AS later WHERE later.mapping = ?"
                        + " AND later.status = 'done' AND (later.mode = 'append' OR later.load_id >= ("
                        + "SELECT max(own.load_id) FROM weir.ledger_load AS own WHERE own.mapping = later.mapping"
                        + " AND own.scope = later.scope AND own.status = 'done' AND own.mode <> 'partial')))"
                        + " ORDER BY load_id",
                PastLoad::read,
                mapping,
                mapping);
    }

    /** The load that let this held one through. A command may have been killed before it noted that. */
    Optional<Long> letThroughAs(Session session) throws SQLException {
        return session.first(
                "SELECT later.load_id FROM weir.load AS held JOIN weir.load AS later ON later.load_id > held.load_id"
                        + " AND later.mapping = held.mapping AND later.content_hash = held.content_hash"
                        + " WHERE held.load_id = ? AND held.content_hash <> '' AND later.status = 'done'"
                        + " AND (held.status = 'held' OR held.error LIKE 'let through as load %')"
                        + " ORDER BY later.load_id LIMIT 1",
                row -> row.getLong(1), loadId);
    }

    /** @throws RefusedException where it seems to be returned rows without their numbers, which would end all other records of their ledger */
    void mustBeNoReturned(Session session) throws SQLException {
        if (session.text("SELECT code FROM weir.load WHERE load_id = ?", loadId)
                .flatMap(code -> MessageCode.find(HeldCode.class, code))
                .filter(HeldCode::isOfReturned)
                .isPresent()) {
            throw new RefusedException(
                    Stage.RECORD,
                    "load " + loadId,
                    "it seems to be returned rows without their numbers; let through, they would be taken for the whole ledger, and all"
                            + " other records of it would end. The submitter should send the returned workbook again. Only if it"
                            + " is the whole ledger, say so: `weir accept " + loadId + " --whole-ledger`");
        }
    }

    /** @throws RefusedException where another load has stated one of its ledgers anew since, for the same issue */
    void mustNotBeReplaced(Session session) throws SQLException {
        Optional<Long> newer = session.first(
                "SELECT later.load_id FROM weir.load AS held JOIN weir.ledger_load AS later ON later.mapping = held.mapping"
                        + " AND later.load_id > held.load_id AND later.status = 'done' AND later.mode IN ('replace', 'full')"
                        + " AND list_contains(held.scopes, later.scope) AND later.issue IS NOT DISTINCT FROM held.issue"
                        + " JOIN weir.load AS own ON own.load_id = later.load_id"
                        // what was only loaded again says nothing new
                        + " WHERE held.load_id = ? AND NOT EXISTS (SELECT 1 FROM weir.load AS before WHERE before.mapping = held.mapping"
                        + " AND before.load_id < held.load_id AND before.status = 'done' AND before.content_hash = own.content_hash)"
                        + " ORDER BY later.load_id DESC LIMIT 1",
                row -> row.getLong(1),
                loadId);
        if (newer.isPresent()) {
            throw new RefusedException(
                    Stage.RECORD,
                    "load " + loadId,
                    "load " + newer.get()
                            + " has stated its ledger anew since; dismiss this one, or, if it counts all the"
                            + " same, deliver its file again");
        }
    }

    /** Notes that this held one is not to be loaded. */
    void dismiss(Session session) throws SQLException {
        session.execute(
                "UPDATE weir.load SET status = ?, error = 'dismissed: ' || error WHERE load_id = ?",
                LoadStatus.DISMISSED.word(),
                loadId);
    }

    /** Notes as which load this held one was let through. */
    void settle(Session session, long through) throws SQLException {
        session.execute(
                "UPDATE weir.load SET status = 'superseded', error = ? WHERE load_id = ?",
                "let through as load " + through,
                loadId);
    }

    private static PastLoad read(ResultSet row) throws SQLException {
        return new PastLoad(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Optional.ofNullable(row.getString(8)),
                row.getTimestamp(9).toLocalDateTime());
    }
}
