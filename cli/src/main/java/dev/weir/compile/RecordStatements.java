package dev.weir.compile;

import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what the comparison found: versions, stale marks, rejects, faults and skips. */
final class RecordStatements {

    private final Mapping mapping;
    private final List<CompiledColumn> columns;
    private final List<EntityCandidates> entities;

    RecordStatements(Mapping mapping, List<CompiledColumn> columns, List<EntityCandidates> entities) {
        this.mapping = mapping;
        this.columns = columns;
        this.entities = entities;
    }

    List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        for (EntityCandidates entity : entities) {
            all.add(endVersions(entity));
            all.add(newVersions(entity));
            all.add(endStale(entity));
        }
        all.add(newStale());
        all.add(rawRows());
        all.add(closeRejects());
        all.add(rejects());
        all.add(faults());
        all.add(skips());
        return all;
    }

    private Statement endVersions(EntityCandidates entity) {
        String sql = SqlTemplate.of("""
                UPDATE ${history} AS version SET until_load = (SELECT _load_id FROM input)
                FROM ${action} AS action
                WHERE action.action IN ('changed', 'removed')
                  AND version.mapping = ${mapping} AND version.until_load IS NULL
                  AND version.scope = action.scope AND version.source_key = action.source_key""")
                .name("history", "history", entity.name())
                .sql("action", entity.table("action"))
                .text("mapping", mapping.name())
                .sql();
        return Statement.change(Sql.name("history", entity.name()), "versions that this input ends", sql);
    }

    private Statement newVersions(EntityCandidates entity) {
        String sql = SqlTemplate.of("""
                SELECT ${department} AS department, ${mapping} AS mapping, stated.scope, stated.source_key,
                  input._load_id AS from_load, stated.sheet, stated.row_no,
                  ${fields}
                FROM ${stated} AS stated CROSS JOIN input
                SEMI JOIN (SELECT scope, source_key FROM ${action} WHERE action IN ('new', 'changed')) AS begun
                  ON begun.scope = stated.scope AND begun.source_key = stated.source_key""")
                .text("department", mapping.department())
                .text("mapping", mapping.name())
                .sql(
                        "fields",
                        entity.fieldNames().stream().map("stated."::concat).collect(Collectors.joining(", ")))
                .sql("stated", entity.table("stated"))
                .sql("action", entity.table("action"))
                .sql();
        OlderIssues older = new OlderIssues(mapping, entities);
        // one statement: a large insert behind an empty one into the same table would be hidden
        return older.keep(entity)
                ? Statement.rows(
                        Sql.name("history", entity.name()),
                        "versions that this input begins, and those that it tells of the past",
                        sql + "\nUNION ALL BY NAME\n" + older.versions(entity))
                : Statement.rows(Sql.name("history", entity.name()), "versions that this input begins", sql);
    }

    private Statement endStale(EntityCandidates entity) {
        String sql = SqlTemplate.of("""
                UPDATE weir.stale SET until_load = (SELECT _load_id FROM input)
                FROM ${action} AS action
                WHERE action.action NOT IN ('stale', 'stale missing')
                  AND stale.entity = ${entity} AND stale.mapping = ${mapping} AND stale.until_load IS NULL
                  AND stale.scope = action.scope AND stale.source_key = action.source_key""")
                .sql("action", entity.table("action"))
                .text("entity", entity.name())
                .text("mapping", mapping.name())
                .sql();
        return Statement.change("weir.stale", "marks that are lifted", sql);
    }

    /** One statement for all entities: DuckDB 1.5.6 would hide a large insert that follows an empty one in its transaction. */
    private Statement newStale() {
        String marks = entities.stream().map(this::newStale).collect(Collectors.joining("\nUNION ALL\n"));
        return Statement.rows("weir.stale", "good versions whose row was rejected now", marks);
    }

    private String newStale(EntityCandidates entity) {
        return SqlTemplate.of("""
                SELECT ${entity} AS entity, ${mapping} AS mapping, action.scope, action.source_key,
                  CASE action.action WHEN 'stale' THEN 'rejected' ELSE 'missing' END AS reason,
                  input._load_id AS from_load
                FROM ${action} AS action CROSS JOIN input
                WHERE action.action IN ('stale', 'stale missing') AND NOT EXISTS (
                  SELECT 1 FROM weir.stale AS open WHERE open.entity = ${entity} AND open.mapping = ${mapping}
                    AND open.until_load IS NULL AND open.scope = action.scope AND open.source_key = action.source_key)""")
                .text("entity", entity.name())
                .text("mapping", mapping.name())
                .sql("action", entity.table("action"))
                .sql();
    }

    private Statement rawRows() {
        List<String> cells = new ArrayList<>();
        if (mapping.input().format() == Format.LOG) {
            cells.add("'line', line");
        } else {
            for (CompiledColumn column : columns) {
                cells.add(SqlTemplate.of("coalesce(labels.labels[${text}], ${text}), weir_shown(${column})")
                        .text("text", column.name())
                        .name("column", column.name())
                        .sql());
            }
        }
        String sql = SqlTemplate.of("""
                SELECT _row, json_merge_patch(json_object(${cells}), coalesce(extra, '{}')::JSON) AS raw
                FROM stage
                CROSS JOIN (SELECT map_from_entries(list((column_name, label))) AS labels FROM label) AS labels
                WHERE _row IN (SELECT _row FROM reject)""").sql("cells", String.join(", ", cells)).sql();
        return Statement.table("raw_row", "the rejected rows under the department's own headings", sql);
    }

    private Statement closeRejects() {
        String sql = SqlTemplate.of("""
                UPDATE weir.reject SET
                  status = CASE WHEN (scope, source_key) IN (${stated}) OR scope = '' AND source_key IN (${stated_keys})
                    THEN 'corrected' ELSE 'superseded' END,
                  closed_by_load = (SELECT _load_id FROM input)
                WHERE mapping = ${mapping} AND status = 'open' AND (
                  scope IN (SELECT scope FROM ledger_scope WHERE replaces AND status <> 'superseded')
                  OR (scope, source_key) IN (${stated})
                  -- it did not say its ledger
                  OR scope = '' AND source_key IN (${stated_keys})
                  -- the same row came again and is as wrong as before
                  OR (scope, source_key) IN (${rejected})
                  OR source_key IS NULL AND (scope, raw) IN (
                    SELECT coalesce(converted.scope, ''), raw_row.raw FROM raw_row JOIN converted USING (_row)))""")
                .sql("stated", ofAll("SELECT scope, source_key FROM ${rows}", "stated"))
                .sql("stated_keys", ofAll("SELECT source_key FROM ${rows}", "stated"))
                .sql(
                        "rejected",
                        ofAll(
                                "SELECT scope, source_key FROM ${rows} WHERE _row IN (SELECT _row FROM reject)",
                                "candidate"))
                .text("mapping", mapping.name())
                .sql();
        return Statement.change("weir.reject", "earlier rejects that this input answers", sql);
    }

    /** The same of each entity's table. */
    private String ofAll(String select, String stage) {
        return entities.stream()
                .map(entity ->
                        SqlTemplate.of(select).sql("rows", entity.table(stage)).sql())
                .collect(Collectors.joining(" UNION ALL "));
    }

    private Statement rejects() {
        String sql = SqlTemplate.of("""
                SELECT (SELECT coalesce(max(reject_id), 0) FROM weir.reject) + row_number() OVER (ORDER BY reject._row) AS reject_id,
                  input._load_id AS load_id, ${department} AS department, ${mapping} AS mapping,
                  coalesce(converted.scope, '') AS scope, input._input AS input, converted.sheet, converted.row_no,
                  raw_row.raw, 'open' AS status, key.source_key
                FROM reject
                JOIN converted ON converted._row = reject._row
                JOIN raw_row ON raw_row._row = reject._row
                LEFT JOIN (SELECT _row, min(source_key) AS source_key FROM (${keys}) GROUP BY _row) AS key
                  ON key._row = reject._row
                CROSS JOIN input""")
                .text("department", mapping.department())
                .text("mapping", mapping.name())
                .sql("keys", ofAll("SELECT _row, source_key FROM ${rows} WHERE NOT _implied", "candidate"))
                .sql();
        return Statement.rows("weir.reject", "the rejected rows, as the department wrote them", sql);
    }

    private Statement faults() {
        String sql = SqlTemplate.of("""
                SELECT input._load_id AS load_id, numbered.reject_id, stage.sheet, stage.row_no, fault.column_name, fault.code,
                  fault.severity, _value AS value, replace(replace(replace(fault_text.text,
                    '{column}', coalesce(label.label, fault.column_name)), '{value}',
                    CASE WHEN length(_value) > 40 THEN left(_value, 40) || '…' ELSE coalesce(_value, '') END),
                    '{row}', coalesce(CAST(first.row_no AS VARCHAR), ''))${why} AS message
                FROM (
                  SELECT * REPLACE (weir_shown(_value) AS _value)
                  FROM (SELECT fault.*, ${value} AS _value FROM fault JOIN stage ON stage._row = fault._row)
                ) AS fault
                JOIN stage ON stage._row = fault._row
                JOIN fault_text ON fault_text.code = fault.code
                LEFT JOIN label ON label.column_name = fault.column_name
                LEFT JOIN repeated ON repeated._row = fault._row AND fault.code = 'F004'
                LEFT JOIN stage AS first ON first._row = repeated._first
                CROSS JOIN input
                LEFT JOIN (
                  -- in the order in which they were written; a row may be a part of one that was split
                  SELECT _row, first.reject_id + row_number() OVER (ORDER BY _row) - 1 AS reject_id
                  FROM reject CROSS JOIN (
                    SELECT min(reject_id) AS reject_id FROM weir.reject WHERE load_id = (SELECT _load_id FROM input)) AS first
                ) AS numbered ON numbered._row = fault._row
                ORDER BY fault._row, fault.column_name, fault.code""")
                .sql("value", new FaultValue(mapping, columns).sql())
                .sql("why", why())
                .sql();
        return Statement.rows("weir.fault", "each fault with its value and a sentence for people", sql);
    }

    /** What the reader knows besides of a row that it could not take apart: the place, and what stands there. */
    private String why() {
        Format format = mapping.input().format();
        if (format != Format.LOG && !format.hasUnreadableRows()) {
            return "";
        }
        String key = format == Format.LOG ? "cut_off" : FileOptions.WHY;
        return " || CASE WHEN fault.code = 'F050' THEN coalesce(': ' || json_extract_string(stage.extra, '$." + key
                + "'), '') ELSE '' END";
    }

    private static Statement skips() {
        return Statement.rows("weir.skip", "the skipped rows", """
                SELECT input._load_id AS load_id, converted.sheet, converted.row_no, skipped.rule
                FROM skipped JOIN converted ON converted._row = skipped._row CROSS JOIN input""");
    }
}
