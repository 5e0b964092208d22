package dev.weir.returned;

import dev.weir.problem.FaultCode;
import dev.weir.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rejected rows of a load with what is wrong with them, and the values of others that could not be read. */
final class WrongRows {

    /** Of a receipt: who has more should rather look at the ledger. */
    static final int MOST_LISTED = 200;

    private final Session session;
    private final String secret;
    private final Locale language;

    WrongRows(Session session, String secret, Locale language) {
        this.session = session;
        this.secret = secret;
        this.language = language;
    }

    List<WrongRow> of(long load) throws SQLException {
        return of(load, "");
    }

    /** Those that nobody has corrected since. */
    List<WrongRow> open(long load) throws SQLException {
        return of(load, " AND reject.status = 'open'");
    }

    private List<WrongRow> of(long load, String condition) throws SQLException {
        record Line(WrongRow row, WrongRow.Fault fault) {}
        List<Line> lines = session.rows(
                "SELECT reject.reject_id, coalesce(reject.receipt_no, reject.reject_id), coalesce(reject.sheet, ''), reject.row_no,"
                        + " coalesce(fault.column_name, ''), coalesce(fault.severity, 'error'), coalesce(fault.message, ''), coalesce(fault.code, ''),"
                        + " EXISTS (SELECT 1 FROM weir.correction AS came WHERE came.load_id = reject.load_id AND came.cells IS NOT NULL"
                        + " AND came.sheet IS NOT DISTINCT FROM reject.sheet AND came.row_no = reject.row_no),"
                        + " EXISTS (SELECT 1 FROM weir.correction AS came WHERE came.load_id = reject.load_id AND came.cells IS NOT NULL)"
                        + " FROM weir.reject AS reject LEFT JOIN weir.fault AS fault ON fault.load_id = reject.load_id"
                        + " AND fault.reject_id = reject.reject_id AND fault.severity <> 'repair'"
                        + " WHERE reject.load_id = ?" + condition
                        + " ORDER BY reject.sheet, reject.row_no, reject.reject_id, fault.severity, fault.column_name",
                row -> new Line(
                        new WrongRow(
                                row.getLong(1),
                                new ReceiptNumber(row.getLong(2)).text(secret),
                                row.getString(3),
                                row.getLong(4),
                                List.of()),
                        new WrongRow.Fault(row.getString(5), row.getString(6), row.getString(7) + whichIsNew(row))),
                load);
        Map<Long, List<WrongRow.Fault>> faults = new LinkedHashMap<>();
        Map<Long, WrongRow> rows = new LinkedHashMap<>();
        for (Line line : lines) {
            rows.putIfAbsent(line.row.reject(), line.row);
            if (!line.fault.message().isEmpty()) {
                faults.computeIfAbsent(line.row.reject(), id -> new ArrayList<>())
                        .add(line.fault);
            }
        }
        return rows.values().stream()
                .map(row -> new WrongRow(
                        row.reject(),
                        row.receipt(),
                        row.sheet(),
                        row.row(),
                        faults.getOrDefault(row.reject(), List.of())))
                .toList();
    }

    /** Of two rows that state the same otherwise: which of them came now. */
    private String whichIsNew(ResultSet row) throws SQLException {
        if (!row.getString(8).equals(FaultCode.KEY_DISAGREES.code()) || !row.getBoolean(10)) {
            return "";
        }
        ReturnedText which = row.getBoolean(9) ? ReturnedText.SAME_KEY_NEW : ReturnedText.SAME_KEY_OLD;
        return " " + which.in(language);
    }

    /** Sheet, row and sentence of values in recorded rows. */
    List<List<String>> warnings(long load) throws SQLException {
        return session.rows(
                "SELECT coalesce(sheet, ''), row_no, message FROM weir.fault WHERE load_id = ? AND severity = 'warning' AND reject_id IS NULL"
                        + " ORDER BY sheet, row_no, column_name LIMIT " + MOST_LISTED,
                row -> List.of("", row.getString(1), row.getString(2), row.getString(3)),
                load);
    }

    /** What became of the rows of a corrected workbook; empty for every other load. */
    Optional<CorrectionCounts> corrected(long load) throws SQLException {
        return session.first(
                "SELECT count(*) FILTER (WHERE cells IS NOT NULL AND receipt_no NOT IN (SELECT coalesce(receipt_no, reject_id)"
                        + " FROM weir.reject WHERE load_id = ?)), count(*) FILTER (WHERE cells IS NOT NULL AND receipt_no IN"
                        + " (SELECT coalesce(receipt_no, reject_id) FROM weir.reject WHERE load_id = ?)),"
                        + " count(*) FILTER (WHERE refusal IS NOT NULL) FROM weir.correction WHERE load_id = ? HAVING count(*) > 0",
                row -> new CorrectionCounts(row.getLong(1), row.getLong(2), row.getLong(3)),
                load,
                load,
                load);
    }

    /** Why rows of a corrected workbook were not taken, each reason once. */
    List<Refusal> refusals(long load) throws SQLException {
        return session.rows(
                "SELECT DISTINCT refusal FROM weir.correction WHERE load_id = ? AND refusal IS NOT NULL ORDER BY 1",
                row -> Refusal.of(row.getString(1)),
                load);
    }

    /** Number, sheet, row and sentence of rows of a corrected workbook that were not taken. */
    List<List<String>> refused(long load) throws SQLException {
        return session.rows(
                "SELECT written, own_sheet, own_row, refusal FROM weir.correction WHERE load_id = ? AND refusal IS NOT NULL"
                        + " ORDER BY own_sheet, own_row LIMIT " + MOST_LISTED,
                row -> List.of(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Refusal.of(row.getString(4)).in(language)),
                load);
    }
}
