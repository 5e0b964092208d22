package dev.weir.compile;

import dev.weir.mapping.LedgerRule;
import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;

/** What the parts of an input say of the rows below their titles: the table {@code part}. */
final class PartSql {

    static final String JOIN =
            "\nLEFT JOIN part ON part.sheet = stage.sheet AND stage.row_no BETWEEN part.first_row AND part.last_row";

    private PartSql() {}

    /** Whether the ledger or the issue of a row is that of its part. */
    static boolean isNeeded(LedgerRule rule) {
        return rule.scope().map(Origin::from).filter(From.TITLE::equals).isPresent() || tellsIssue(rule);
    }

    /** Whether the issue of a row is that of its part. */
    static boolean tellsIssue(LedgerRule rule) {
        return rule.issue()
                .map(Origin::from)
                .filter(from -> from == From.TITLE || from == From.SHEET)
                .isPresent();
    }
}
