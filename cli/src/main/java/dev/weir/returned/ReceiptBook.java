package dev.weir.returned;

import dev.weir.store.Meta;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of {@code weir.receipt}: which inputs have their receipt, and which have not. */
final class ReceiptBook {

    private static final String SINCE = "receipts since load";

    /** A run that has many more goes on with them in the next. */
    private static final int MOST = 2_000;

    private final Session session;

    ReceiptBook(Session session) {
        this.session = session;
    }

    /** Notes where receipts begin, so that a workspace of many years does not get one for each input it ever had. */
    void begin(long run) throws SQLException {
        if (Meta.get(session.connection(), SINCE).isEmpty()) {
            long last = session.number("SELECT coalesce(max(load_id), 0) FROM weir.load WHERE run_id < ?", run);
            Meta.set(session.connection(), SINCE, String.valueOf(last));
        }
    }

    boolean isEmpty() throws SQLException {
        return session.number("SELECT count(*) FROM weir.receipt") == 0;
    }

    /** Of a failed input the last try counts, once for each content. */
    List<DueReceipt> due() throws SQLException {
        long since = Long.parseLong(Meta.get(session.connection(), SINCE).orElse("0"));
        List<DueReceipt> due = new ArrayList<>(session.rows(
                "SELECT " + DueReceipt.COLUMNS
                        + " FROM weir.load AS load WHERE load.load_id > ? AND load.content_hash <> ''"
                        + " AND (load.archived IS NOT NULL OR load.status = 'failed')"
                        + " AND NOT EXISTS (SELECT 1 FROM weir.receipt AS told WHERE told.load_id = load.load_id"
                        + " OR load.status = 'failed' AND told.kind = 'failed' AND told.input = load.input"
                        + " AND told.content_hash = load.content_hash)"
                        + " QUALIFY load.status <> 'failed' OR row_number() OVER (PARTITION BY load.status, load.input,"
                        + " load.content_hash ORDER BY load.load_id DESC) = 1"
                        + " ORDER BY load.load_id LIMIT " + MOST,
                DueReceipt::of,
                since));
        List<DueReceipt> unclaimed = session.rows(
                "SELECT input, since FROM weir.unclaimed AS file WHERE NOT EXISTS (SELECT 1 FROM weir.receipt AS told"
                        + " WHERE told.kind = 'unclaimed' AND told.input = file.input AND told.made_at >= file.since)"
                        + " ORDER BY input LIMIT " + MOST,
                DueReceipt::unclaimed);

        due.addAll(unclaimed);
        return due;
    }

    /**
     * A returned workbook whose name does not say how it stands.
     *
     * @param counts whether any of its rows is still to be corrected
     */
    record Returned(long load, String folder, String name, boolean counts) {}

    /** The returned workbooks that were settled, or count again, since they were named. */
    List<Returned> returnedOtherwise() throws SQLException {
        return session
                .rows(
                        "SELECT load_id, folder, returned, EXISTS (SELECT 1 FROM weir.reject WHERE reject.load_id = told.load_id"
                                + " AND status = 'open') FROM weir.receipt AS told WHERE returned IS NOT NULL ORDER BY load_id",
                        row -> new Returned(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .stream()
                .filter(workbook -> workbook.counts() == ReturnedName.isSettled(workbook.name()))
                .toList();
    }

    void renamed(long load, String name) throws SQLException {
        session.execute("UPDATE weir.receipt SET returned = ? WHERE load_id = ? AND returned IS NOT NULL", name, load);
    }

    /** The lines that stand in a folder's list already, the newest first. */
    List<String> lines(String folder, int most) throws SQLException {
        return session.rows(
                "SELECT line FROM weir.receipt WHERE folder = ? ORDER BY made_at DESC, coalesce(load_id, 0) DESC LIMIT "
                        + most,
                row -> row.getString(1),
                folder);
    }

    void write(DueReceipt due, String folder, String file, Optional<String> returned, String line, LocalDateTime madeAt)
            throws SQLException {
        session.execute(
                "INSERT INTO weir.receipt (load_id, input, content_hash, kind, folder, file, returned, line, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                due.load().orElse(null),
                due.input(),
                due.contentHash(),
                due.status(),
                folder,
                file,
                returned.orElse(null),
                line,
                madeAt);
    }
}
