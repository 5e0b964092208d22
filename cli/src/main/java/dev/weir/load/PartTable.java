package dev.weir.load;

import dev.weir.rows.TitledPart;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The TEMP table {@code part (sheet, first_row, last_row, scope, issue, as_of)}: the ledger and the issue of the rows that stand below the same
 * title. {@code as_of} is empty when all parts have one issue: then the ledger's newest load says it.
 */
final class PartTable {

    /** A part, and what it says of itself. */
    record Stated(TitledPart part, Optional<String> scope, Optional<String> issue) {}

    private final Session session;

    PartTable(Session session) {
        this.session = session;
    }

    void write(List<Stated> stated) throws SQLException {
        session.execute("CREATE OR REPLACE TEMP TABLE part (sheet VARCHAR, first_row BIGINT, last_row BIGINT,"
                + " scope VARCHAR, issue VARCHAR, as_of TIMESTAMP)");
        List<Stated> ordered = new ArrayList<>(stated);
        ordered.sort(Comparator.comparingLong(each -> each.part().firstRow()));
        boolean several = ordered.stream().map(Stated::issue).distinct().count() > 1;
        for (int i = 0; i < ordered.size(); i++) {
            Stated each = ordered.get(i);
            String sheet = each.part().sheet();
            long next = ordered.subList(i + 1, ordered.size()).stream()
                    .filter(later -> later.part().sheet().equals(sheet))
                    .mapToLong(later -> later.part().firstRow())
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
            session.execute(
                    "INSERT INTO part VALUES (?, ?, ?, ?, ?, ?)",
                    sheet,
                    each.part().firstRow(),
                    next - 1,
                    each.scope().orElse(null),
                    each.issue().orElse(null),
                    several ? each.issue().flatMap(Issues::begin).orElse(null) : null);
        }
    }
}
