package dev.weir.load;

import dev.weir.mapping.SkipRule;
import dev.weir.mapping.SkipRule.Aggregate;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The totals that no rule of the mapping names, because they are spelt otherwise or stand in another column. Nobody has said what each of them
 * sums up: one is right if it agrees with the rows between it and any other total of its sheet, above or below, or the sheet's beginning or end.
 */
final class OtherTotals {

    private final Session session;
    private final LoadInput input;

    OtherTotals(Session session, LoadInput input) {
        this.session = session;
        this.input = input;
    }

    /**
     * @param column of which the mapping's own totals are compared so
     * @return the note on totals that could not be compared: they state nothing in the column, or sum up more than this input (累计)
     * @throws dev.weir.problem.StoppedException H006
     */
    Optional<String> check(String column, Aggregate aggregate) throws SQLException {
        if (session.number("SELECT count(*) FROM converted WHERE _skip = ?", SkipRule.TOTAL_ROW) == 0) {
            return Optional.empty();
        }
        compare(column, aggregate);
        List<String> wrong = session.rows("""
                SELECT sheet, row_no, CAST(stated AS VARCHAR), CAST(upto AS VARCHAR), unreadable_row FROM other_total
                WHERE NOT agrees AND NOT accumulated AND (stated IS NOT NULL OR NOT empty)
                ORDER BY stated IS NULL OR unreadable_row IS NOT NULL, sheet, row_no LIMIT 1""", row -> Reconciliation.explained(column, row));
        List<String> silent = session.rows(
                "SELECT sheet, row_no FROM other_total WHERE NOT agrees ORDER BY sheet, row_no",
                row -> Reconciliation.place(row.getString(1), row.getLong(2)));
        session.execute("DROP TABLE other_total");
        if (!wrong.isEmpty()) {
            throw Reconciliation.stopped(input, wrong.get(0));
        }
        return silent.isEmpty() ? Optional.empty() : Optional.of(note(column, silent));
    }

    private static String note(String column, List<String> places) {
        return places.size() == 1
                ? "The total in %s was not compared: it states no %s of these rows.".formatted(places.get(0), column)
                : "%d totals were not compared, the first in %s: they state no %s of these rows."
                        .formatted(places.size(), places.get(0), column);
    }

    /** By running sums, so that the work grows with the rows and not with the pairs of totals. */
    private void compare(String column, Aggregate aggregate) throws SQLException {
        String stated = Sql.name("_stated_" + column); // as dev.weir.compile names it
        boolean sum = aggregate == Aggregate.SUM;
        session.execute(SqlTemplate.of("""
                CREATE OR REPLACE TEMP TABLE other_total AS
                WITH marked AS (
                  SELECT _row, sheet, row_no, ${stated} AS stated, _skip IS NOT NULL AS total,
                    coalesce(_skip = ${total_row}, false) AS other,
                    CASE WHEN _skip IS NULL THEN ${value} ELSE 0 END AS amount,
                    coalesce(${sum} AND _skip IS NULL AND ${unreadable}, false) AS unreadable
                  FROM converted
                  WHERE _skip IS NULL OR _skip IN (${totals})
                ),
                summed AS (
                  SELECT *, sum(amount) OVER above AS upto, count(*) FILTER (WHERE unreadable) OVER above AS gaps,
                    min(row_no) FILTER (WHERE unreadable) OVER above AS unreadable_row
                  FROM marked WINDOW above AS (PARTITION BY sheet ORDER BY _row)
                ),
                bound AS (
                  SELECT sheet, upto, gaps, min(_row) AS first_row, max(_row) AS last_row
                  FROM (
                    SELECT sheet, upto, gaps, _row FROM summed WHERE total
                    UNION ALL
                    SELECT DISTINCT sheet, 0, 0, -1 FROM summed
                    UNION ALL
                    SELECT sheet, max_by(upto, _row), max_by(gaps, _row), max(_row) + 1 FROM summed GROUP BY sheet
                  ) GROUP BY ALL
                )
                SELECT summed.sheet, summed.row_no, stated, summed.upto, unreadable_row,
                  stage.${column} IS NULL AS empty,
                  contains(concat_ws(' ', ${texts}), '累计') AS accumulated,
                  stated IS NOT NULL AND (
                    EXISTS (SELECT 1 FROM bound WHERE bound.sheet = summed.sheet AND bound.gaps = summed.gaps
                      AND bound.upto = summed.upto - stated AND bound.first_row < summed._row)
                    OR EXISTS (SELECT 1 FROM bound WHERE bound.sheet = summed.sheet AND bound.gaps = summed.gaps
                      AND bound.upto = summed.upto + stated AND bound.last_row > summed._row)) AS agrees
                FROM summed JOIN stage ON stage._row = summed._row
                WHERE other""")
                .sql("stated", stated)
                .sql("value", sum ? "coalesce(" + stated + ", 0)" : "1")
                .sql("sum", String.valueOf(sum))
                .sql("unreadable", Reconciliation.unreadable(column))
                .text("total_row", SkipRule.TOTAL_ROW)
                .sql("totals", Sql.literals(totals(column)))
                .name("column", column)
                .sql(
                        "texts",
                        input.mapping().stageColumns().stream()
                                .map(each -> "stage." + Sql.name(each))
                                .collect(Collectors.joining(", ")))
                .sql());
    }

    private List<String> totals(String column) {
        List<String> rules = new ArrayList<>(List.of(SkipRule.TOTAL_ROW));
        input.mapping().skips().stream()
                .filter(rule -> rule.reconcile().containsKey(column))
                .map(SkipRule::name)
                .forEach(rules::add);
        return rules;
    }
}
