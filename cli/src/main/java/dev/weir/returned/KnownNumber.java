package dev.weir.returned;

import dev.weir.returned.ReceiptNumber.Written;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The rejected row behind a receipt number, as it stands now.
 *
 * @param load the load that holds it
 * @param status as weir.reject has it
 */
public record KnownNumber(long number, long load, String mapping, String sheet, long row, String status) {

    /** @return empty when it is no number of this workspace, or was changed */
    public static Optional<KnownNumber> find(Session session, String secret, Written written) throws SQLException {
        if (!written.isOurs(secret)) {
            return Optional.empty();
        }
        return session.first(
                "SELECT load_id, mapping, coalesce(sheet, ''), row_no, status FROM weir.reject"
                        + " WHERE coalesce(receipt_no, reject_id) = ? ORDER BY status = 'open' DESC, reject_id DESC LIMIT 1",
                row -> new KnownNumber(
                        written.number(),
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5)),
                written.number());
    }

    /**
     * Whether the load holds the newest of all its ledgers, so that all its rows may be loaded again without taking anything back.
     */
    public static boolean isNewest(Session session, long load) throws SQLException {
        return session.number(
                                "SELECT count(*) FROM weir.load WHERE load_id = ? AND status = 'done' AND mode = 'replace'",
                                load)
                        > 0
                && session.number(
                                "SELECT count(*) FROM weir.ledger_load AS own JOIN weir.ledger_load AS later"
                                        + " ON later.mapping = own.mapping AND later.scope = own.scope AND later.load_id > own.load_id"
                                        + " AND later.status = 'done' WHERE own.load_id = ?",
                                load)
                        == 0;
    }
}
