package dev.weir.compile;

import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LoadMode;
import dev.weir.mapping.Mapping;
import dev.weir.schema.Entity;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An input may hold several issues of one ledger: a sheet for each month, one table below the other, or a month in each row. Who is there is said by the newest
 * alone; what carries its issue in its key, such as a payment, is stated by each. Who stands only in an older one was there: such a record is
 * kept as one that has ended, so that its payments know it.
 */
final class OlderIssues {

    /** The table {@code older_issue} of rows. */
    static final String TABLE = "older_issue";

    /** Why a row that states nothing else is skipped. */
    static final String RULE = "older issue";

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
                TABLE,
                "rows of an older issue than the newest one of their ledger in this input, and when the issue after theirs begins",
                """
                SELECT converted._row, converted.issue AS _issue, after._begins AS _until
                FROM converted JOIN ledger_scope ON ledger_scope.scope = converted.scope
                JOIN (
                  SELECT scope, issue, lead(TRY_CAST(substr(issue || '-01-01', 1, 10) AS DATE)) OVER (PARTITION BY scope ORDER BY issue) AS _begins
                  FROM (SELECT DISTINCT scope, issue FROM converted WHERE _skip IS NULL)
                ) AS after ON after.scope = converted.scope AND after.issue = converted.issue
                WHERE _skip IS NULL AND converted.issue < ledger_scope.issue AND ledger_scope.replaces"""));
        entities.forEach(entity -> {
            if (entity.entity().keepsEnded()) {
                all.add(past(entity));
            }
            all.add(Statement.change(
                    entity.table("candidate"),
                    "what they say of each " + entity.name() + " is past",
                    SqlTemplate.of("DELETE FROM ${candidate} WHERE NOT _implied AND _row IN (SELECT _row FROM " + TABLE
                                    + ")")
                            .sql("candidate", entity.table("candidate"))
                            .sql()));
        });
        return all;
    }

    private static Statement past(EntityCandidates entity) {
        return Statement.table(
                entity.table("past"),
                "each " + entity.name() + " that they state",
                SqlTemplate.of("""
                SELECT candidate.* REPLACE (
                    coalesce(candidate.as_of, TRY_CAST(substr(older._issue || '-01-01', 1, 10) AS DATE)) AS as_of,
                    older._until AS ${ended_on}),
                  older._issue
                FROM ${candidate} AS candidate JOIN ${older} AS older ON older._row = candidate._row
                WHERE NOT _implied AND source_key IS NOT NULL""")
                        .name("ended_on", Entity.ENDED_ON)
                        .sql("candidate", entity.table("candidate"))
                        .sql("older", TABLE)
                        .sql());
    }

    /** Whether records of the entity may be kept that only an older issue states. */
    boolean keep(EntityCandidates entity) {
        return arePossible() && isOfNewestOnly(entity) && entity.entity().keepsEnded();
    }

    /**
     * The versions of records that stand in no newer issue, each as its last issue states it: begun and ended by this input. What several rows of that issue say
     * differently is left empty. A version that says nothing new of a record that had ended
     * before is none.
     */
    String versions(EntityCandidates entity) {
        List<String> fields = entity.statedFields().stream()
                .filter(field -> !field.equals(Sql.name(Entity.ENDED_ON)))
                .toList();
        return SqlTemplate.of("""
                SELECT ${department} AS department, ${mapping} AS mapping, past.scope, past.source_key,
                  input._load_id AS from_load, input._load_id AS until_load, past.sheet, past.row_no,
                  ${past_fields}
                FROM (
                  SELECT scope, source_key, arg_min(sheet, _row) AS sheet, arg_min(row_no, _row) AS row_no,
                    ${agreed}
                  FROM (
                    SELECT * FROM ${past}
                    WHERE _row NOT IN (SELECT _row FROM reject) AND _row NOT IN (SELECT _row FROM skipped WHERE rule <> ${rule})
                    QUALIFY _issue = max(_issue) OVER (PARTITION BY scope, source_key)
                  )
                  GROUP BY scope, source_key
                ) AS past
                CROSS JOIN input
                ANTI JOIN (SELECT scope, source_key FROM ${stated} WHERE NOT _deleted) AS stated
                  ON stated.scope = past.scope AND stated.source_key = past.source_key
                LEFT JOIN (
                  SELECT version.* REPLACE (coalesce(version.as_of, load.as_of) AS as_of)
                  FROM ${history} AS version LEFT JOIN weir.load AS load ON load.load_id = version.from_load
                  WHERE version.mapping = ${mapping} AND load.status IS DISTINCT FROM 'withdrawn'
                  QUALIFY row_number() OVER (
                    PARTITION BY scope, source_key ORDER BY until_load DESC NULLS FIRST, from_load DESC) = 1
                ) AS last ON last.scope = past.scope AND last.source_key = past.source_key
                WHERE last.source_key IS NULL OR last.until_load IS NOT NULL AND past.as_of >= last.as_of
                  AND (last.until_load = input._load_id OR (${own}) IS DISTINCT FROM (${before}))""")
                .text("department", mapping.department())
                .text("mapping", mapping.name())
                .sql(
                        "past_fields",
                        entity.fieldNames().stream().map("past."::concat).collect(Collectors.joining(", ")))
                .sql("agreed", Sql.lines(StatedTable.agreed(entity.fieldNames())))
                .sql("past", entity.table("past"))
                .text("rule", RULE)
                .sql("stated", entity.table("stated"))
                .name("history", "history", entity.name())
                .sql("own", fields.stream().map("past."::concat).collect(Collectors.joining(", ")))
                .sql("before", fields.stream().map("last."::concat).collect(Collectors.joining(", ")))
                .sql();
    }
}
