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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger's own totals against its rows. A total row stands for the data rows since the total row before it, or for all data rows of its
 * sheet above it; either may be right. A total that cannot be compared, because it or an amount cannot be read, stops the input too. What the
 * reader knows as a total, however it is spelt, is compared as those that a rule names: {@link OtherTotals}.
 */
final class Reconciliation {

    private final Session session;

    Reconciliation(Session session) {
        this.session = session;
    }

    /** @return what could not be compared, as notes */
    List<String> check(LoadInput input) throws SQLException {
        Map<String, Aggregate> columns = new LinkedHashMap<>();
        for (SkipRule rule : input.mapping().skips()) {
            for (var entry : rule.reconcile().entrySet()) {
                if (columns.putIfAbsent(entry.getKey(), entry.getValue()) == null) {
                    new TotalsInWords(session, input).read(entry.getKey(), entry.getValue());
                }
                check(input, rule, entry.getKey(), entry.getValue());
            }
        }
        List<String> notes = new ArrayList<>();
        OtherTotals others = new OtherTotals(session, input);
        for (var entry : columns.entrySet()) {
            others.check(entry.getKey(), entry.getValue()).ifPresent(notes::add);
        }
        return notes;
    }

    private void check(LoadInput input, SkipRule rule, String column, Aggregate aggregate) throws SQLException {
        String stated = Sql.name("_stated_" + column); // as dev.weir.compile names it
        boolean sum = aggregate == Aggregate.SUM;
        String value = sum ? "coalesce(" + stated + ", 0)" : "1";
        String sql = SqlTemplate.of("""
                WITH marked AS (
                  SELECT _row, sheet, row_no, ${stated} AS stated, _skip IS NOT DISTINCT FROM ${rule} AS total,
                    CASE WHEN _skip IS NULL THEN ${value} ELSE 0 END AS amount,
                    ${sum} AND _skip IS NULL AND ${unreadable} AS unreadable
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
                .sql("unreadable", unreadable(column))
                .sql();
        List<String> wrong = session.rows(sql, row -> explained(column, row));
        if (!wrong.isEmpty()) {
            throw stopped(input, wrong.get(0));
        }
    }

    static StoppedException stopped(LoadInput input, String wrong) {
        return new StoppedException(
                Stage.CHECK,
                input.name(),
                HeldCode.TOTALS,
                wrong + "; ask the department which is right, then let it through or send the corrected file");
    }

    /** Where the amounts of a column stand that cannot be read, as a condition. */
    static String unreadable(String column) {
        return "regexp_matches(_faults, " + Sql.literal("(^| )" + column + ":F0[1-9]") + ")";
    }

    /** @param row sheet, row, total, sum, and the row of an amount that cannot be read or 0 */
    static String explained(String column, ResultSet row) throws SQLException {
        String place = place(row.getString(1), row.getLong(2));
        if (row.getString(3) == null) {
            return "the ledger's own total cannot be compared: " + place + " states no " + column + " that can be read";
        }
        return row.getLong(5) > 0
                ? "the ledger's own total cannot be compared: %s states %s for %s, but row %d has one that cannot be read"
                        .formatted(place, row.getString(3), column, row.getLong(5))
                : "the ledger's own total does not agree: %s states %s for %s, but its rows come to %s"
                        .formatted(place, row.getString(3), column, row.getString(4));
    }

    /** @param sheet empty where there are no sheets */
    static String place(String sheet, long row) {
        return sheet.isEmpty() ? "row " + row : "row %d of sheet %s".formatted(row, sheet);
    }
}
