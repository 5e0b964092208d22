package dev.weir.compile;

import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.sql.Sql;
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
        all.add(closeRejects());
        all.add(rejects());
        all.add(faults());
        all.add(skips());
        return all;
    }

    private Statement endVersions(EntityCandidates entity) {
        String sql = """
                UPDATE history.%s AS version SET until_load = (SELECT _load_id FROM input)
                FROM %s AS action
                WHERE action.action IN ('changed', 'removed')
                  AND version.mapping = %s AND version.until_load IS NULL
                  AND version.scope = action.scope AND version.source_key = action.source_key""".formatted(Sql.name(entity.name()), entity.table("action"), Sql.literal(mapping.name()));
        return new Statement("history." + entity.name(), "versions that this input ends", sql);
    }

    private Statement newVersions(EntityCandidates entity) {
        String sql = """
                INSERT INTO history.%s
                  (department, mapping, scope, source_key, from_load, until_load, sheet, row_no,
                   %s)
                SELECT %s, %s, stated.scope, stated.source_key, input._load_id, NULL, stated.sheet, stated.row_no,
                  %s
                FROM %s AS stated CROSS JOIN input
                WHERE stated.rowid IN (SELECT stated_row FROM %s WHERE action IN ('new', 'changed'))""".formatted(
                        Sql.name(entity.name()),
                        String.join(", ", entity.fieldNames()),
                        Sql.literal(mapping.department()),
                        Sql.literal(mapping.name()),
                        entity.fieldNames().stream().map("stated."::concat).collect(Collectors.joining(", ")),
                        entity.table("stated"),
                        entity.table("action"));
        return new Statement("history." + entity.name(), "versions that this input begins", sql);
    }

    private Statement endStale(EntityCandidates entity) {
        String sql = """
                UPDATE weir.stale SET until_load = (SELECT _load_id FROM input)
                FROM %s AS action
                WHERE action.action NOT IN ('stale', 'stale missing')
                  AND stale.entity = %s AND stale.mapping = %s AND stale.until_load IS NULL
                  AND stale.scope = action.scope AND stale.source_key = action.source_key""".formatted(entity.table("action"), Sql.literal(entity.name()), Sql.literal(mapping.name()));
        return new Statement("weir.stale", "marks that are lifted", sql);
    }

    /** One statement for all entities: DuckDB 1.5.6 would hide a large insert that follows an empty one in its transaction. */
    private Statement newStale() {
        String marks = entities.stream().map(this::newStale).collect(Collectors.joining("\nUNION ALL\n"));
        return new Statement(
                "weir.stale",
                "good versions whose row was rejected now",
                "INSERT INTO weir.stale (entity, mapping, scope, source_key, reason, from_load, until_load)\n" + marks);
    }

    private String newStale(EntityCandidates entity) {
        return """
                SELECT %1$s, %2$s, action.scope, action.source_key,
                  CASE action.action WHEN 'stale' THEN 'rejected' ELSE 'missing' END, input._load_id, NULL
                FROM %3$s AS action CROSS JOIN input
                WHERE action.action IN ('stale', 'stale missing') AND NOT EXISTS (
                  SELECT 1 FROM weir.stale AS open WHERE open.entity = %1$s AND open.mapping = %2$s
                    AND open.until_load IS NULL AND open.scope = action.scope AND open.source_key = action.source_key)""".formatted(Sql.literal(entity.name()), Sql.literal(mapping.name()), entity.table("action"));
    }

    private Statement closeRejects() {
        String stated = keys("SELECT scope, source_key FROM %s", "stated");
        String rejected = keys("SELECT scope, source_key FROM %s WHERE _row IN (SELECT _row FROM reject)", "candidate");
        String sql = """
                UPDATE weir.reject SET
                  status = CASE WHEN (scope, source_key) IN (%1$s) OR scope = '' AND source_key IN (%2$s)
                    THEN 'corrected' ELSE 'superseded' END,
                  closed_by_load = (SELECT _load_id FROM input)
                WHERE mapping = %4$s AND status = 'open' AND (
                  scope IN (SELECT scope FROM ledger_scope WHERE replaces AND status <> 'superseded')
                  OR (scope, source_key) IN (%1$s)
                  -- it did not say its ledger
                  OR scope = '' AND source_key IN (%2$s)
                  -- the same row came again and is as wrong as before
                  OR (scope, source_key) IN (%3$s)
                  OR source_key IS NULL AND (scope, raw) IN (
                    SELECT coalesce(converted.scope, ''), raw_row.raw FROM raw_row JOIN converted USING (_row)))""".formatted(
                        stated, keys("SELECT source_key FROM %s", "stated"), rejected, Sql.literal(mapping.name()));
        return new Statement("weir.reject", "earlier rejects that this input answers", sql);
    }

    private String keys(String select, String stage) {
        return entities.stream()
                .map(entity -> select.formatted(entity.table(stage)))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private Statement rejects() {
        String keys = entities.stream()
                .map(entity -> "SELECT _row, source_key FROM " + entity.table("candidate") + " WHERE NOT _implied")
                .collect(Collectors.joining(" UNION ALL "));
        String sql = """
                INSERT INTO weir.reject (reject_id, load_id, department, mapping, scope, input, sheet, row_no, raw,
                  status, closed_by_load, source_key)
                SELECT (SELECT coalesce(max(reject_id), 0) FROM weir.reject) + row_number() OVER (ORDER BY reject._row),
                  input._load_id, %s, %s, coalesce(converted.scope, ''), input._input, converted.sheet,
                  converted.row_no, raw_row.raw, 'open', NULL, key.source_key
                FROM reject
                JOIN converted ON converted._row = reject._row
                JOIN raw_row ON raw_row._row = reject._row
                LEFT JOIN (SELECT _row, min(source_key) AS source_key FROM (%s) GROUP BY _row) AS key
                  ON key._row = reject._row
                CROSS JOIN input""".formatted(Sql.literal(mapping.department()), Sql.literal(mapping.name()), keys);
        return new Statement("weir.reject", "the rejected rows, as the department wrote them", sql);
    }

    private Statement faults() {
        String sql = """
                INSERT INTO weir.fault (load_id, reject_id, sheet, row_no, column_name, code, severity, value, message)
                SELECT input._load_id, reject.reject_id, stage.sheet, stage.row_no, fault.column_name, fault.code,
                  fault.severity, _value, replace(replace(replace(fault_text.text,
                    '{column}', coalesce(label.label, fault.column_name)), '{value}',
                    CASE WHEN length(_value) > 40 THEN left(_value, 40) || '…' ELSE coalesce(_value, '') END),
                    '{row}', coalesce(CAST(first.row_no AS VARCHAR), ''))
                FROM (
                  SELECT fault.*, %s AS _value FROM fault JOIN stage ON stage.rowid = fault._row
                ) AS fault
                JOIN stage ON stage.rowid = fault._row
                JOIN fault_text ON fault_text.code = fault.code
                LEFT JOIN label ON label.column_name = fault.column_name
                LEFT JOIN repeated ON repeated._row = fault._row AND fault.code = 'F004'
                LEFT JOIN stage AS first ON first.rowid = repeated._first
                CROSS JOIN input
                LEFT JOIN weir.reject ON reject.load_id = input._load_id AND reject.sheet = stage.sheet
                  AND reject.row_no = stage.row_no
                ORDER BY fault._row, fault.column_name, fault.code""".formatted(valueOfFault());
        return new Statement("weir.fault", "each fault with its value and a sentence for people", sql);
    }

    private String valueOfFault() {
        if (mapping.input().format() == Format.LOG) {
            return "stage.line";
        }
        StringBuilder sql = new StringBuilder("CASE fault.column_name");
        if (mapping.input().format() == Format.CSV) {
            sql.append(" WHEN '' THEN stage.").append(DelimitedInput.CELLS);
        }
        if (mapping.input().format().hasUnreadableRows()) {
            sql.append(" WHEN '' THEN stage.").append(FileOptions.LINE);
        }
        for (CompiledColumn column : columns) {
            sql.append(" WHEN ")
                    .append(Sql.literal(column.name()))
                    .append(" THEN stage.")
                    .append(Sql.name(column.name()));
        }
        return sql.append(" END").toString();
    }

    private static Statement skips() {
        return new Statement("weir.skip", "the skipped rows", """
                INSERT INTO weir.skip (load_id, sheet, row_no, rule)
                SELECT input._load_id, converted.sheet, converted.row_no, skipped.rule
                FROM skipped JOIN converted ON converted._row = skipped._row CROSS JOIN input""");
    }
}
