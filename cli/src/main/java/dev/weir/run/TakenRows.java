package dev.weir.run;

import dev.weir.load.Correction.Row;
import dev.weir.returned.KnownNumber;
import dev.weir.returned.Refusal;
import dev.weir.returned.RowCells;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a corrected workbook that one ledger takes.
 *
 * @param held what its rows hold, by sheet and row
 * @param found those whose numbers are open
 * @param twice numbers that stand in several rows
 */
record TakenRows(Map<String, Map<Long, RowCells>> held, List<NumberedRow> found, Set<Long> twice) {

    /**
     * @param rows each row is added, taken or not
     * @param corrected what is taken is added, by sheet and row of the ledger
     */
    void into(List<Row> rows, Map<String, Map<Long, RowCells>> corrected) {
        Set<Long> done = new HashSet<>();
        for (NumberedRow each : found) {
            RowCells cells = cells(each);
            KnownNumber known = each.known().orElseThrow();
            if (cells == null) {
                rows.add(each.refused(Refusal.UNREADABLE));
            } else if (twice.contains(known.number()) && !isOneRow(known.number())) {
                rows.add(each.refused(Refusal.TWICE));
            } else if (!done.add(known.number())) {
                rows.add(each.refused(Refusal.AGAIN));
            } else {
                corrected
                        .computeIfAbsent(known.sheet(), sheet -> new HashMap<>())
                        .put(known.row(), cells);
                rows.add(each.taken(cells));
            }
        }
    }

    private RowCells cells(NumberedRow row) {
        return held.getOrDefault(row.sheet(), Map.of()).get(row.row());
    }

    /** Whether all rows under a number say the same. */
    private boolean isOneRow(long number) {
        return found.stream()
                        .filter(each -> each.known().orElseThrow().number() == number)
                        .map(each -> Optional.ofNullable(cells(each)).map(RowCells::staged))
                        .distinct()
                        .count()
                == 1;
    }
}
