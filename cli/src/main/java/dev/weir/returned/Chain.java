package dev.weir.returned;

import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A load of corrected rows, and the loads that it builds on.
 *
 * @param root the load of the ledger itself, whose file holds all other rows
 * @param whole whether all rows of the ledger were loaded with them
 * @param corrected what stands in the place of rows of the ledger, by sheet and row
 */
public record Chain(long root, boolean whole, Map<String, Map<Long, RowCells>> corrected) {

    private record Link(long base, boolean whole) {}

    private record Line(String sheet, long row, String cells) {}

    /** @return empty for a load that corrects none */
    public static Optional<Chain> of(Session session, long load) throws SQLException {
        List<Long> loads = new ArrayList<>();
        Optional<Link> first = link(session, load);
        Optional<Link> next = first;
        long root = load;
        while (next.isPresent()) {
            loads.add(0, root);
            root = next.get().base();
            next = link(session, root);
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<Long, RowCells>> corrected = new HashMap<>();
        for (long each : loads) {
            for (Line line : lines(session, each)) {
                corrected
                        .computeIfAbsent(line.sheet(), sheet -> new HashMap<>())
                        .put(line.row(), RowCells.of(line.cells()));
            }
        }
        return Optional.of(new Chain(root, first.get().whole(), corrected));
    }

    private static Optional<Link> link(Session session, long load) throws SQLException {
        return session.first(
                "SELECT base_load, whole FROM weir.corrects WHERE load_id = ?",
                row -> new Link(row.getLong(1), row.getBoolean(2)),
                load);
    }

    private static List<Line> lines(Session session, long load) throws SQLException {
        return session.rows(
                "SELECT sheet, row_no, cells FROM weir.correction WHERE load_id = ? AND cells IS NOT NULL",
                row -> new Line(row.getString(1), row.getLong(2), row.getString(3)),
                load);
    }
}
