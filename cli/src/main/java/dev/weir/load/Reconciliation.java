package dev.weir.load;

import dev.weir.mapping.SkipRule;
import dev.weir.mapping.SkipRule.Aggregate;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The ledger's own totals against its rows. A total row stands for the data rows since the total row before it, or for all data rows of its
 * sheet above it; either may be right. A total that cannot be compared, because it or an amount cannot be read, stops the input too.
 */
final class Reconciliation {

    private final Session session;

    Reconciliation(Session session) {
        this.session = session;
    }

    void check(LoadInput input) throws SQLException {
        for (SkipRule rule : input.mapping().skips()) {
            for (var entry : rule.reconcile().entrySet()) {
                check(input, rule, entry.getKey(), entry.getValue());
            }
        }
    }

    private void check(LoadInput input, SkipRule rule, String column, Aggregate aggregate) throws SQLException {
        String stated = Sql.name("_stated_" + column); // as dev.weir.compile names it
        boolean sum = aggregate == Aggregate.SUM;
        String value = sum ? "coalesce(" + stated + ", 0)" : "1";
        String sql = SqlTemplate.of("""
                WITH marked AS (
                  SELECT _row, sheet, row_no, ${stated} AS stated, _skip IS NOT DISTINCT FROM ${rule} AS total,
                    CASE WHEN _skip IS NULL THEN ${value} ELSE 0 END AS amount,
                    ${sum} AND _skip IS NULL AND regexp_matches(_faults, ${unreadable}) AS unreadable
                  FROM converted
                  WHERE _skip IS NULL OR _skip = ${rule}
                ),
                grouped AS (
                  SELECT *, count(*) FILTER (WHERE total) OVER (
                    PARTITION BY sheet ORDER BY _row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS part
                  FROM marked
                ),
                summed AS (
                  SELECT sheet, row_no, stated, total,
                    sum(amount) OVER (PARTITION BY sheet, part) AS of_part,
                    sum(amount) OVER (PARTITION BY sheet ORDER BY _row) AS of_sheet,
                    bool_or(unreadable) OVER (PARTITION BY sheet, part) AS unreadable_of_part,
                    min(row_no) FILTER (WHERE unreadable) OVER (PARTITION BY sheet ORDER BY _row) AS unreadable_row
                  FROM grouped
                )
                SELECT sheet, row_no, CAST(stated AS VARCHAR), CAST(of_sheet AS VARCHAR), unreadable_row FROM summed
                WHERE total AND NOT coalesce(
                  stated = of_part AND NOT unreadable_of_part OR stated = of_sheet AND unreadable_row IS NULL, false)
                ORDER BY stated IS NULL OR unreadable_row IS NOT NULL, sheet, row_no LIMIT 1""")
                .sql("stated", stated)
                .sql("value", value)
                .sql("sum", String.valueOf(sum))
                .text("rule", rule.name())
                .text("unreadable", "(^| )" + column + ":F0[1-9]")
                .sql();
        List<String> wrong = session.rows(sql, row -> explained(column, row));
        if (!wrong.isEmpty()) {
            throw new StoppedException(
                    Stage.CHECK,
                    input.name(),
                    HeldCode.TOTALS,
                    wrong.get(0)
                            + "; ask the department which is right, then let it through or send the corrected file");
        }
    }

    /** @param row sheet, row, total, sum, and the row of an amount that cannot be read or 0 */
    private static String explained(String column, ResultSet row) throws SQLException {
        String place = "row %d of sheet %s".formatted(row.getLong(2), row.getString(1));
        if (row.getString(3) == null) {
            return "the ledger's own total cannot be compared: " + place + " states no " + column + " that can be read";
        }
        return row.getLong(5) > 0
                ? "the ledger's own total cannot be compared: %s states %s for %s, but row %d has one that cannot be read"
                        .formatted(place, row.getString(3), column, row.getLong(5))
                : "the ledger's own total does not agree: %s states %s for %s, but its rows come to %s"
                        .formatted(place, row.getString(3), column, row.getString(4));
    }
}
