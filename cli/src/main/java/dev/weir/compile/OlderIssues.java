package dev.weir.compile;

import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LoadMode;
import dev.weir.mapping.Mapping;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * An input may hold several issues of one ledger: a sheet for each month, one table below the other, or a month in each row. Who is there is said by the newest
 * alone; what carries its issue in its key, such as a payment, is stated by each.
 */
final class OlderIssues {

    /** The table {@code older_issue} of rows. */
    static final String TABLE = "older_issue";

    private final Mapping mapping;
    private final List<EntityCandidates> entities;

    OlderIssues(Mapping mapping, List<EntityCandidates> entities) {
        this.mapping = mapping;
        this.entities = entities.stream().filter(OlderIssues::isOfNewestOnly).toList();
    }

    /** Whether rows of one input may be of several issues, and some records are those of the newest. */
    boolean arePossible() {
        return mapping.load() == LoadMode.REPLACE && rowsTellIssue() && !entities.isEmpty();
    }

    private boolean rowsTellIssue() {
        return PartSql.tellsIssue(mapping.ledger())
                || mapping.ledger()
                        .issue()
                        .filter(origin -> origin.from() == From.COLUMN)
                        .isPresent();
    }

    private static boolean isOfNewestOnly(EntityCandidates entity) {
        return entity.hasOwnRules() && !entity.keyedByIssue();
    }

    /** Each after {@code ledger_scope}, before anything is compared. */
    List<Statement> statements() {
        if (!arePossible()) {
            return List.of();
        }
        List<Statement> all = new ArrayList<>();
        all.add(Statement.table(
                TABLE, "rows of an older issue than the newest one of their ledger in this input", """
                SELECT converted._row
                FROM converted JOIN ledger_scope ON ledger_scope.scope = converted.scope
                WHERE _skip IS NULL AND converted.issue < ledger_scope.issue AND ledger_scope.replaces"""));
        entities.forEach(entity -> all.add(Statement.change(
                entity.table("candidate"),
                "what they say of each " + entity.name() + " is past",
                SqlTemplate.of("DELETE FROM ${candidate} WHERE NOT _implied AND _row IN (SELECT _row FROM " + TABLE
                                + ")")
                        .sql("candidate", entity.table("candidate"))
                        .sql())));
        return all;
    }
}
