package dev.weir.compile;

import dev.weir.mapping.Input;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.LoadMode;
import dev.weir.mapping.Mapping;
import dev.weir.problem.FaultCode;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What this input changes: each stated record against its ledger's current version. */
final class CompareStatements {

    private final Mapping mapping;
    private final List<CompiledColumn> columns;
    private final List<EntityCandidates> entities;

    CompareStatements(Mapping mapping, List<CompiledColumn> columns, List<EntityCandidates> entities) {
        this.mapping = mapping;
        this.columns = columns;
        this.entities = entities;
    }

    List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        // what addresses imply comes last: it stays while a record that stays points to it
        entities.stream().filter(EntityCandidates::hasOwnRules).forEach(entity -> compare(entity, all));
        entities.stream().filter(entity -> !entity.hasOwnRules()).forEach(entity -> compare(entity, all));
        all.add(rowAction());
        return all;
    }

    private void compare(EntityCandidates entity, List<Statement> all) {
        all.add(StatedTable.of(entity));
        all.add(action(entity));
    }

    private Statement action(EntityCandidates entity) {
        String sql = SqlTemplate.of("""
                ${of_statements}
                UNION ALL
                -- current versions that no good row states
                ${of_the_others}""")
                .sql("of_statements", ofStatements(entity))
                .sql("of_the_others", ofTheOthers(entity))
                .sql();
        return Statement.table(entity.table("action"), "what happens to each " + entity.name(), sql);
    }

    private String ofStatements(EntityCandidates entity) {
        return SqlTemplate.of("""
                SELECT stated.scope, stated.source_key,
                  CASE
                    WHEN stated._deleted THEN CASE WHEN current.source_key IS NULL THEN 'unchanged' ELSE 'removed' END
                    WHEN current.source_key IS NULL THEN 'new'
                    WHEN ${again}(${stated_fields}) IS DISTINCT FROM
                      (${current_fields}) THEN 'changed'
                    ELSE 'unchanged'
                  END AS action
                FROM ${stated} AS stated
                LEFT JOIN ${current} AS current ON current.scope = stated.scope AND current.source_key = stated.source_key""")
                // a line stands for ever as it was first read, until somebody loads it again under a corrected mapping,
                // or until
                // the whole line comes of one that may have been cut off
                .sql("again", onlyThen(entity))
                .sql("stated_fields", of("stated", entity))
                .sql("current_fields", of("current", entity))
                .sql("stated", entity.table("stated"))
                .sql("current", current(entity))
                .sql();
    }

    private String onlyThen(EntityCandidates entity) {
        if (mapping.load() != LoadMode.APPEND) {
            return "";
        }
        return entity.disagreement() == Disagreement.NEWEST
                ? "coalesce(stated.as_of >= current.as_of, true) AND "
                : "(" + again() + ") AND ";
    }

    private String again() {
        String again = "(SELECT _again FROM input)";
        return mapping.input().format() == Format.LOG || mapping.input().format() == Format.FIXED
                ? again
                        + " OR (current.from_load, current.row_no) IN (SELECT (load_id, row_no) FROM weir.fault WHERE code = "
                        + Sql.literal(FaultCode.LINE_WITHOUT_END.code()) + ")"
                : again;
    }

    private static String of(String table, EntityCandidates entity) {
        return entity.statedFields().stream().map(field -> table + "." + field).collect(Collectors.joining(", "));
    }

    private String ofTheOthers(EntityCandidates entity) {
        String held = new HeldPlaces(mapping, entities).join(entity);
        return SqlTemplate.of("""
                SELECT current.scope, current.source_key,
                  CASE
                    WHEN rejected.source_key IS NOT NULL THEN 'stale'
                    WHEN unreadable.scope IS NOT NULL${or_held} THEN 'stale missing'
                    ELSE 'removed'
                  END AS action
                FROM ${current} AS current
                JOIN ledger_scope ON ledger_scope.scope = current.scope AND ledger_scope.status <> 'superseded'
                LEFT JOIN ${stated} AS stated ON stated.scope = current.scope AND stated.source_key = current.source_key
                LEFT JOIN (
                  SELECT DISTINCT scope, source_key FROM ${candidate} WHERE _row IN (SELECT _row FROM reject)${and_stands}${and_unsettled}
                ) AS rejected ON rejected.scope = current.scope AND rejected.source_key = current.source_key
                LEFT JOIN (
                  -- ledgers with a rejected row that does not even say which record it is
                  SELECT DISTINCT coalesce(converted.scope, ledger_scope.scope) AS scope
                  FROM converted LEFT JOIN ledger_scope ON converted.scope IS NULL
                  WHERE _row IN (SELECT _row FROM ${naming})${and_newest}
                    AND (converted.scope IS NULL
                      OR _row IN (SELECT _row FROM (${keyed}) WHERE source_key IS NULL)
                      OR _row NOT IN (SELECT _row FROM (${keyed})))
                ) AS unreadable ON unreadable.scope = current.scope${held}
                WHERE stated.source_key IS NULL
                  AND (rejected.source_key IS NOT NULL OR ledger_scope.replaces)${of_this_issue}""")
                .sql("and_stands", andStands())
                .sql("and_unsettled", andUnsettled())
                .sql("naming", NamingRows.TABLE)
                .sql("and_newest", andNewest(entity))
                .sql("or_held", held.isEmpty() ? "" : " OR held.source_key IS NOT NULL")
                .sql("current", current(entity))
                .sql("stated", entity.table("stated"))
                .sql("candidate", entity.table("candidate"))
                .sql("keyed", keyed(entity))
                .sql("held", held.isEmpty() ? "" : "\n" + held)
                .sql("of_this_issue", entity.keyedByIssue() ? "\n" + ofThisIssue() : "")
                .sql();
    }

    /** What is struck out is gone, and keeps nothing. */
    private String andStands() {
        return mapping.input().format().hasRowMarks()
                ? "\n  AND _row NOT IN (SELECT _row FROM stage WHERE " + Input.ROW_CLASS + " = 'struck')"
                : "";
    }

    /** What was recorded first stands, whatever a later row says of its key. */
    private String andUnsettled() {
        return mapping.load() == LoadMode.APPEND
                ? "\n  AND _row NOT IN (SELECT _row FROM fault WHERE code = "
                        + Sql.literal(FaultCode.RECORDED_OTHERWISE.code()) + ")"
                : "";
    }

    /** A row of an older issue keeps nobody who has left since. */
    private String andNewest(EntityCandidates entity) {
        return !entity.keyedByIssue() && new OlderIssues(mapping, entities).arePossible()
                ? "\n    AND _row NOT IN (SELECT _row FROM " + OlderIssues.TABLE + ")"
                : "";
    }

    /** The candidates whose key must be readable: the entity's own, or for what addresses imply those of the rows' own records. */
    private String keyed(EntityCandidates entity) {
        if (entity.hasOwnRules()) {
            return "SELECT _row, source_key FROM " + entity.table("candidate") + " WHERE NOT _implied";
        }
        return entities.stream()
                .filter(EntityCandidates::hasOwnRules)
                .map(this::keyed)
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** Records keyed with their period are those of their issue: the next issue adds its own and does not end them. */
    private String ofThisIssue() {
        return SqlTemplate.of("""
                AND EXISTS (
                  SELECT 1 FROM weir.ledger_load AS stating
                  WHERE stating.load_id = current.from_load AND stating.mapping = ${mapping} AND stating.scope = current.scope
                    AND stating.issue IS NOT DISTINCT FROM ledger_scope.issue)""").text("mapping", mapping.name()).sql();
    }

    private String current(EntityCandidates entity) {
        return current(mapping, entity);
    }

    /** The versions that this mapping's inputs have stated and that stand. */
    static String current(Mapping mapping, EntityCandidates entity) {
        return SqlTemplate.of("(SELECT * FROM ${history} WHERE mapping = ${mapping} AND until_load IS NULL)")
                .name("history", "history", entity.name())
                .text("mapping", mapping.name())
                .sql();
    }

    private Statement rowAction() {
        String sql = SqlTemplate.of("""
                SELECT _row,
                  CASE WHEN bool_or(action = 'new') THEN 'new'
                    WHEN bool_or(action IN ('changed', 'removed')) THEN 'changed'
                    ELSE 'unchanged' END AS action
                FROM (
                  ${actions}
                )
                WHERE _row NOT IN (SELECT _row FROM reject) AND _row NOT IN (SELECT _row FROM skipped)
                GROUP BY _row""")
                .sql(
                        "actions",
                        entities.stream()
                                .map(CompareStatements::actionsOfRows)
                                .collect(Collectors.joining("\nUNION ALL\n")))
                .sql();
        return Statement.table("row_action", "what each good row did", sql);
    }

    private static String actionsOfRows(EntityCandidates entity) {
        return SqlTemplate.of("""
                SELECT candidate._row, action.action
                FROM ${candidate} AS candidate
                JOIN ${action} AS action ON action.scope = candidate.scope AND action.source_key = candidate.source_key""")
                .sql("candidate", entity.table("candidate"))
                .sql("action", entity.table("action"))
                .sql();
    }
}
