package dev.weir.load;

import dev.weir.mapping.Input;
import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.sql.SqlTemplate;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Rows that each state their own issue in a column: one that does not would be taken for one of the newest. */
final class RowIssues {

    private final Session session;

    RowIssues(Session session) {
        this.session = session;
    }

    /**
     * Reads the rows once they are converted.
     *
     * @throws StoppedException H011 when a row does not say its issue
     */
    void check(LoadInput input) throws SQLException {
        Optional<Origin> issue = input.mapping().ledger().issue().filter(origin -> origin.from() == From.COLUMN);
        if (issue.isEmpty()) {
            return;
        }
        Optional<String> silent = session.first(
                SqlTemplate.of("""
                SELECT concat_ws(', ', 'sheet "' || nullif(stage.sheet, '') || '"', 'row ' || stage.row_no)
                  || ': the column "' || coalesce((SELECT label FROM label WHERE column_name = ${name}), ${name}) || '" '
                  || CASE WHEN weir_text(stage.${column}) IS NULL THEN 'is empty'
                     ELSE 'says "' || left(weir_shown(stage.${column}), 40) || '"' END
                FROM converted JOIN stage ON stage._row = converted._row
                WHERE converted._skip IS NULL AND converted.issue IS NULL ${data}
                ORDER BY stage._row LIMIT 1""")
                        .text("name", issue.get().column().orElseThrow())
                        .name("column", issue.get().column().orElseThrow())
                        .sql(
                                "data",
                                input.rows().columns().contains(Input.ROW_CLASS)
                                        ? "AND stage." + Input.ROW_CLASS + " IS NULL"
                                        : "")
                        .sql(),
                row -> row.getString(1));
        if (silent.isPresent()) {
            throw new StoppedException(
                    Stage.CHECK,
                    input.name(),
                    HeldCode.NO_ISSUE,
                    silent.get() + ", from which nobody can tell which "
                            + issue.get().period().map(RowIssues::word).orElse("issue")
                            + " the row is about; write it in full, such as 2026年9月, then deliver it again");
        }
    }

    private static String word(Enum<?> period) {
        return period.name().toLowerCase(Locale.ROOT);
    }
}
