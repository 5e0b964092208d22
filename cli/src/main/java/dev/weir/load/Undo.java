package dev.weir.load;

import dev.weir.problem.RefusedException;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.sql.Sql;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import dev.weir.store.Transaction;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Takes a load back: what it stated no longer counts, what it ended counts again. Only the newest load of its ledgers can be taken back.
 * Afterwards everything is exactly as it was before that load.
 */
public final class Undo {

    private final Session session;
    private final Collection<String> entities;

    /** @param entities all entities of the shared schema */
    public Undo(Session session, Collection<String> entities) {
        this.session = session;
        this.entities = List.copyOf(entities);
    }

    /**
     * What was taken back.
     *
     * @param before it was taken back earlier, perhaps by a command that was then killed; nothing has changed now
     */
    public record Undone(
            long loadId, String mapping, String input, long versionsWithdrawn, long versionsRestored, boolean before) {}

    /** @throws WeirException when there is no such load, it is not done, or a newer one stands on it */
    public Undone undo(long loadId) {
        try {
            return Transaction.run(session.connection(), () -> withdraw(loadId));
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.RECORD,
                    "load " + loadId,
                    "it could not be taken back: " + DatabaseMessage.of(failure),
                    failure);
        }
    }

    private record Line(String mapping, String input, String status) {}

    private Undone withdraw(long loadId) throws SQLException {
        Line line = session.first(
                        "SELECT mapping, input, status FROM weir.load WHERE load_id = ?",
                        row -> new Line(row.getString(1), row.getString(2), row.getString(3)),
                        loadId)
                .orElseThrow(() -> refused(loadId, "there is no such load; see `weir history`"));
        if (line.status().equals(LoadStatus.WITHDRAWN.word())) {
            return new Undone(loadId, line.mapping(), line.input(), 0, 0, true);
        }
        if (!line.status().equals(LoadStatus.DONE.word())) {
            throw refused(loadId, "it is " + line.status() + ": only a load that is done can be taken back");
        }
        refuseIfNewer(loadId);

        long withdrawn = 0;
        long restored = 0;
        for (String entity : entities) {
            String history = "history." + Sql.name(entity);
            restored += session.number(
                    "SELECT count(*) FROM " + history + " WHERE until_load = ? AND from_load <> ?", loadId, loadId);
            withdrawn += session.number("SELECT count(*) FROM " + history + " WHERE from_load = ?", loadId);
            session.execute(
                    "UPDATE " + history + " SET until_load = CASE WHEN from_load = ? THEN from_load END"
                            + " WHERE from_load = ? OR until_load = ?",
                    loadId,
                    loadId,
                    loadId);
        }
        session.execute("DELETE FROM weir.stale WHERE from_load = ?", loadId);
        session.execute("UPDATE weir.stale SET until_load = NULL WHERE until_load = ?", loadId);
        session.execute(
                "UPDATE weir.reject SET status = 'dismissed', closed_by_load = ? WHERE load_id = ?", loadId, loadId);
        session.execute(
                "UPDATE weir.reject SET status = 'open', closed_by_load = NULL WHERE closed_by_load = ? AND load_id <> ?",
                loadId,
                loadId);
        // Later loads changed nothing, so their marks go too: what this load brought is read again.
        session.execute("DELETE FROM weir.watermark WHERE route = ? AND load_id >= ?", line.mapping(), loadId);
        session.execute("DELETE FROM weir.position WHERE mapping = ? AND load_id >= ?", line.mapping(), loadId);
        session.execute("UPDATE weir.ledger_load SET status = 'withdrawn' WHERE load_id = ?", loadId);
        session.execute("UPDATE weir.load SET status = 'withdrawn' WHERE load_id = ?", loadId);
        return new Undone(loadId, line.mapping(), line.input(), withdrawn, restored, false);
    }

    private void refuseIfNewer(long loadId) throws SQLException {
        List<Long> newer = session.rows("""
                SELECT DISTINCT later.load_id
                FROM weir.ledger_load AS own
                JOIN weir.ledger_load AS later ON later.mapping = own.mapping AND later.scope = own.scope
                WHERE own.load_id = ? AND later.load_id > own.load_id AND later.status = 'done'
                ORDER BY later.load_id DESC""", row -> row.getLong(1), loadId);
        if (!newer.isEmpty()) {
            Optional<String> list = newer.stream().map(String::valueOf).reduce((left, right) -> left + ", " + right);
            throw refused(
                    loadId,
                    "newer loads of its ledger stand on it: take back " + list.orElseThrow() + " first, newest first");
        }
    }

    private static WeirException refused(long loadId, String message) {
        return new RefusedException(Stage.RECORD, "load " + loadId, message);
    }
}
