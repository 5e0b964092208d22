package dev.weir.load;

import dev.weir.mapping.SkipRule;
import dev.weir.mapping.SkipRule.Aggregate;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.List;

/**
 * The ledger's own totals against its rows. A total row stands for the data rows since the total row before it, or for all data rows of its
 * sheet above it; either may be right. A total over a value that cannot be read is not checked.
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
        String value = aggregate == Aggregate.SUM ? "coalesce(" + Sql.name(column) + ", 0)" : "1";
        String sql = SqlTemplate.of("""
                WITH marked AS (
                  SELECT _row, sheet, row_no, ${column} AS stated, _skip IS NOT DISTINCT FROM ${rule} AS total,
                    CASE WHEN _skip IS NULL THEN ${value} ELSE 0 END AS amount,
                    _skip IS NULL AND ' ' || _faults LIKE ${faults_of_column} AS unreadable
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
                    bool_or(unreadable) OVER (PARTITION BY sheet ORDER BY _row) AS unreadable
                  FROM grouped
                )
                SELECT sheet, row_no, CAST(stated AS VARCHAR), CAST(of_sheet AS VARCHAR) FROM summed
                WHERE total AND stated IS NOT NULL AND NOT unreadable AND stated <> of_part AND stated <> of_sheet
                ORDER BY sheet, row_no LIMIT 1""")
                .name("column", column)
                .sql("value", value)
                .text("rule", rule.name())
                .text("faults_of_column", "% " + column + ":F%")
                .sql();
        List<String> wrong = session.rows(sql, row -> "row %d of sheet %s states %s for %s, but its rows come to %s"
                .formatted(row.getLong(2), row.getString(1), row.getString(3), column, row.getString(4)));
        if (!wrong.isEmpty()) {
            throw new StoppedException(
                    Stage.CHECK,
                    input.name(),
                    HeldCode.TOTALS,
                    "the ledger's own total does not agree: " + wrong.get(0)
                            + "; ask the department which is right, then let it through or send the corrected file");
        }
    }
}
