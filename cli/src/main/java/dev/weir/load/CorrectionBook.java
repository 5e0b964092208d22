package dev.weir.load;

import dev.weir.load.LoadInput.Manner;
import dev.weir.store.Session;
import java.sql.SQLException;

/** The lines of {@code weir.correction} and {@code weir.corrects}, and what corrected rows settle. */
final class CorrectionBook {

    private final Session session;

    CorrectionBook(Session session) {
        this.session = session;
    }

    /** Notes where each row came from, whatever became of the input. */
    void write(long loadId, LoadInput input) throws SQLException {
        if (input.correction().isEmpty()) {
            return;
        }
        Correction correction = input.correction().get();
        if (correction.base().isPresent()) {
            session.execute(
                    "INSERT INTO weir.corrects (load_id, base_load, whole) VALUES (?, ?, ?)",
                    loadId,
                    correction.base().get(),
                    correction.whole());
        }
        for (Correction.Row row : correction.rows()) {
            session.execute(
                    "INSERT INTO weir.correction (load_id, own_sheet, own_row, written, receipt_no, sheet, row_no, cells, refusal)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS JSON), ?)",
                    loadId,
                    row.ownSheet(),
                    row.ownRow(),
                    row.written(),
                    row.number().orElse(null),
                    row.sheet(),
                    row.row(),
                    row.cells(),
                    row.refusal());
        }
    }

    /**
     * A row that was rejected before and is now, at the same place of the same input, keeps the number that its clerk knows; rows that came back are settled by
     * their numbers, whether their key could be read or not.
     */
    void settle(long loadId, LoadInput input) throws SQLException {
        if (input.manner() == Manner.ARRIVED) {
            return;
        }
        for (Correction.Row row : input.correction().map(Correction::rows).orElseGet(java.util.List::of)) {
            if (row.isTaken()) {
                session.execute(
                        "UPDATE weir.reject SET status = 'corrected', closed_by_load = ? WHERE coalesce(receipt_no, reject_id) = ?"
                                + " AND load_id <> ? AND (status = 'open' OR closed_by_load = ?)",
                        loadId,
                        row.number().orElseThrow(),
                        loadId,
                        loadId);
            }
        }
        session.execute("""
                UPDATE weir.reject SET receipt_no = before.number
                FROM (SELECT sheet, row_no, min(coalesce(receipt_no, reject_id)) AS number FROM weir.reject
                  WHERE closed_by_load = ? AND load_id <> ? GROUP BY sheet, row_no) AS before
                WHERE reject.load_id = ? AND reject.row_no = before.row_no
                  AND reject.sheet IS NOT DISTINCT FROM before.sheet""", loadId, loadId, loadId);
        session.execute("""
                UPDATE weir.reject SET status = 'superseded'
                WHERE closed_by_load = ? AND load_id <> ? AND status = 'corrected' AND coalesce(receipt_no, reject_id) IN (
                  SELECT receipt_no FROM weir.reject WHERE load_id = ?)""", loadId, loadId, loadId);
    }
}
