package dev.weir.compile;

import dev.weir.mapping.Input;
import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.mapping.Mapping;
import dev.weir.sql.SqlTemplate;
import java.util.Set;

/** The ledgers that an input continues, with their issues. */
final class ScopeStatement {

    private static final Set<From> ONE_FOR_ALL_ROWS = Set.of(From.FOLDER, From.FILE_NAME);

    private ScopeStatement() {}

    static Statement of(Mapping mapping) {
        boolean hasOneScope = mapping.ledger()
                .scope()
                .map(Origin::from)
                .map(ONE_FOR_ALL_ROWS::contains)
                .orElse(true);
        boolean hasParts = mapping.ledger()
                .scope()
                .map(Origin::from)
                .filter(From.TITLE::equals)
                .isPresent();
        String ofNoPart = """

                UNION ALL
                -- a part without a row still is an issue of its ledger
                SELECT scope, max(issue) AS issue FROM part
                WHERE scope IS NOT NULL
                  AND scope NOT IN (SELECT scope FROM converted WHERE scope IS NOT NULL AND _skip IS NULL)
                GROUP BY scope""";
        String ofNoRow = """

                UNION ALL
                -- an input without a row still is an issue of its ledger
                SELECT coalesce(input._scope, ''), input._issue FROM input
                WHERE NOT EXISTS (SELECT 1 FROM converted WHERE scope IS NOT NULL AND _skip IS NULL)""";
        String sql = SqlTemplate.of("""
                SELECT found.scope, found.issue,
                  CASE WHEN found.issue < ledger.issue THEN 'superseded' ELSE 'current' END AS status,
                  input._replaces AS replaces
                FROM (
                  SELECT scope, max(issue) AS issue FROM converted
                  WHERE scope IS NOT NULL AND _skip IS NULL${and_row} GROUP BY scope${of_no_row}
                ) AS found
                CROSS JOIN input
                LEFT JOIN (SELECT * FROM weir.ledger WHERE mapping = ${mapping}) AS ledger ON ledger.scope = found.scope""")
                .sql("and_row", andRow(mapping, hasOneScope || hasParts))
                .sql("of_no_row", hasOneScope ? ofNoRow : hasParts ? ofNoPart : "")
                .text("mapping", mapping.name())
                .sql();
        return Statement.table("ledger_scope", "the ledgers that this input continues, each with its issue", sql);
    }

    /** What stands in a row that is rather none of the table names no ledger. */
    private static String andRow(Mapping mapping, boolean rowsNameNone) {
        return rowsNameNone || !mapping.input().format().hasRowClasses()
                ? ""
                : "\n    AND _row NOT IN (SELECT _row FROM stage WHERE " + Input.ROW_CLASS
                        + " IN ('doubtful', 'struck'))";
    }
}
