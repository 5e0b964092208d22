package dev.weir.compile;

import dev.weir.mapping.LoadMode;
import dev.weir.mapping.Mapping;
import dev.weir.schema.Field;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What this input changes: each stated record against its ledger's current version. */
final class CompareStatements {

    private final Mapping mapping;
    private final List<EntityCandidates> entities;

    CompareStatements(Mapping mapping, List<EntityCandidates> entities) {
        this.mapping = mapping;
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
        all.add(stated(entity));
        all.add(action(entity));
    }

    private static Statement stated(EntityCandidates entity) {
        boolean merges = entity.selects().stream().anyMatch(CandidateSelect::implied);
        String head = "CREATE OR REPLACE TEMP TABLE " + entity.table("stated") + " AS\n";
        String filter = """
                FROM %s
                WHERE source_key IS NOT NULL AND _row NOT IN (SELECT _row FROM reject)
                  AND _row NOT IN (SELECT _row FROM skipped)""".formatted(entity.table("candidate"));
        String comment = "each " + entity.name() + " once, from the good rows";
        if (!merges) {
            // sorting whole rows within each key is dear and cannot spill, and nearly every key is stated once
            String sql = head + """
                    WITH several AS (
                      SELECT hash(scope, source_key) AS key FROM %1$s GROUP BY key HAVING count(*) > 1)
                    SELECT *
                    %2$s AND hash(scope, source_key) NOT IN (SELECT key FROM several)
                    UNION ALL
                    (SELECT DISTINCT ON (scope, source_key) *
                    %2$s AND hash(scope, source_key) IN (SELECT key FROM several)
                    ORDER BY _deleted, as_of DESC, _row)""".formatted(entity.table("candidate"), filter);
            return new Statement("stated_" + entity.name(), comment, sql);
        }
        List<String> fields = entity.fieldNames().stream()
                .map(name ->
                        "arg_min(%1$s, {'implied': _implied, 'value': %1$s}) FILTER (WHERE %1$s IS NOT NULL) AS %1$s"
                                .formatted(name))
                .toList();
        String sql = head
                + "SELECT scope, source_key, bool_and(_deleted) AS _deleted, arg_min(sheet, _row) AS sheet,\n"
                + "  arg_min(row_no, _row) AS row_no, min(_row) AS _row,\n  "
                + Sql.lines(fields, 2) + "\n" + filter + "\nGROUP BY scope, source_key";
        return new Statement("stated_" + entity.name(), comment, sql);
    }

    private Statement action(EntityCandidates entity) {
        List<String> fields = entity.fieldNames().subList(1, entity.fieldNames().size());
        String held = held(entity);
        // a line stands for ever as it was first read, until somebody loads it again under a corrected mapping
        String again = mapping.load() == LoadMode.APPEND ? "(SELECT _again FROM input) AND " : "";
        String changed = "\n    WHEN %s(%s) IS DISTINCT FROM\n      (%s) THEN 'changed'"
                .formatted(
                        again,
                        String.join(", ", fields.stream().map("stated."::concat).toList()),
                        String.join(
                                ", ", fields.stream().map("current."::concat).toList()));
        String sql = """
                CREATE OR REPLACE TEMP TABLE %1$s AS
                SELECT stated.scope, stated.source_key,
                  CASE
                    WHEN stated._deleted THEN CASE WHEN current.source_key IS NULL THEN 'unchanged' ELSE 'removed' END
                    WHEN current.source_key IS NULL THEN 'new'%2$s
                    ELSE 'unchanged'
                  END AS action,
                  stated.rowid AS stated_row
                FROM %3$s AS stated
                LEFT JOIN %4$s AS current ON current.scope = stated.scope AND current.source_key = stated.source_key
                UNION ALL
                -- current versions that no good row states
                SELECT current.scope, current.source_key,
                  CASE
                    WHEN rejected.source_key IS NOT NULL THEN 'stale'
                    WHEN unreadable.scope IS NOT NULL%7$s THEN 'stale missing'
                    ELSE 'removed'
                  END AS action,
                  NULL AS stated_row
                FROM %4$s AS current
                JOIN ledger_scope ON ledger_scope.scope = current.scope AND ledger_scope.status <> 'superseded'
                LEFT JOIN %3$s AS stated ON stated.scope = current.scope AND stated.source_key = current.source_key
                LEFT JOIN (
                  SELECT DISTINCT scope, source_key FROM %5$s WHERE _row IN (SELECT _row FROM reject)
                ) AS rejected ON rejected.scope = current.scope AND rejected.source_key = current.source_key
                LEFT JOIN (
                  -- ledgers with a rejected row that does not even say which record it is
                  SELECT DISTINCT coalesce(converted.scope, ledger_scope.scope) AS scope
                  FROM converted LEFT JOIN ledger_scope ON converted.scope IS NULL
                  WHERE _row IN (SELECT _row FROM reject)
                    AND (converted.scope IS NULL
                      OR _row IN (SELECT _row FROM (%6$s) WHERE source_key IS NULL)
                      OR _row NOT IN (SELECT _row FROM (%6$s)))
                ) AS unreadable ON unreadable.scope = current.scope%8$s
                WHERE stated.source_key IS NULL
                  AND (rejected.source_key IS NOT NULL OR ledger_scope.replaces)%9$s""".formatted(
                        entity.table("action"),
                        changed,
                        entity.table("stated"),
                        current(entity),
                        entity.table("candidate"),
                        keyed(entity),
                        held.isEmpty() ? "" : " OR held.source_key IS NOT NULL",
                        held,
                        entity.keyedByIssue() ? Sql.indent(ofThisIssue(), 2) : "");
        return new Statement("action_" + entity.name(), "what happens to each " + entity.name(), sql);
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

    /** A place stays while a household that stays, because its row was rejected, points to it. */
    private String held(EntityCandidates entity) {
        if (entity.hasOwnRules()) {
            return "";
        }
        List<String> holders = new ArrayList<>();
        for (EntityCandidates holder : entities) {
            for (Field field : holder.entity().fields()) {
                if (holder.hasOwnRules() && field.target().equals(Optional.of(entity.name()))) {
                    holders.add("""
                            SELECT version.scope, substr(version.%1$s, 5) AS source_key
                            FROM %2$s AS version
                            JOIN %3$s AS action ON action.scope = version.scope AND action.source_key = version.source_key
                            WHERE action.action LIKE 'stale%%' AND starts_with(version.%1$s, 'key:')""".formatted(Sql.name(field.name()), current(holder), holder.table("action")));
                }
            }
        }
        return """

                LEFT JOIN (
                  SELECT DISTINCT scope, source_key FROM (
                    %s)
                ) AS held ON held.scope = current.scope AND held.source_key = current.source_key""".formatted(Sql.indent(String.join("\nUNION ALL\n", holders), 4));
    }

    /** Records keyed with their period are those of their issue: the next issue adds its own and does not end them. */
    private String ofThisIssue() {
        return """

                AND EXISTS (
                  SELECT 1 FROM weir.ledger_load AS stating
                  WHERE stating.load_id = current.from_load AND stating.mapping = %s AND stating.scope = current.scope
                    AND stating.issue IS NOT DISTINCT FROM ledger_scope.issue)""".formatted(Sql.literal(mapping.name()));
    }

    private String current(EntityCandidates entity) {
        return "(SELECT * FROM history.%s WHERE mapping = %s AND until_load IS NULL)"
                .formatted(Sql.name(entity.name()), Sql.literal(mapping.name()));
    }

    private Statement rowAction() {
        List<String> selects = new ArrayList<>();
        for (EntityCandidates entity : entities) {
            selects.add("""
                    SELECT candidate._row, action.action
                    FROM %s AS candidate
                    JOIN %s AS action ON action.scope = candidate.scope AND action.source_key = candidate.source_key""".formatted(entity.table("candidate"), entity.table("action")));
        }
        String sql = """
                CREATE OR REPLACE TEMP TABLE row_action AS
                SELECT _row,
                  CASE WHEN bool_or(action = 'new') THEN 'new'
                    WHEN bool_or(action IN ('changed', 'removed')) THEN 'changed'
                    ELSE 'unchanged' END AS action
                FROM (
                  %s
                )
                WHERE _row NOT IN (SELECT _row FROM reject) AND _row NOT IN (SELECT _row FROM skipped)
                GROUP BY _row""".formatted(Sql.indent(String.join("\nUNION ALL\n", selects), 2));
        return new Statement("row_action", "what each good row did", sql);
    }
}
