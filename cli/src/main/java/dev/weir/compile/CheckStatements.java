package dev.weir.compile;

import dev.weir.mapping.Input.Format;
import dev.weir.mapping.LoadMode;
import dev.weir.mapping.Mapping;
import dev.weir.problem.FaultCode;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which rows are skipped, what is wrong with the others, and which of them are rejected. */
final class CheckStatements {

    /** Columns that only count rows: two rows that differ in nothing else are the same row. */
    private static final String ROW_COUNTERS =
            "{\"序号\":null,\"编号\":null,\"No.\":null,\"NO.\":null,\"No\":null,\"id\":null,\"ID\":null}";

    private final Mapping mapping;
    private final List<CompiledColumn> columns;
    private final List<EntityCandidates> entities;
    private final Optional<EqualLines> equalLines;

    CheckStatements(Mapping mapping, List<CompiledColumn> columns, List<EntityCandidates> entities) {
        this.mapping = mapping;
        this.columns = columns;
        this.entities = entities;
        this.equalLines = EqualLines.of(mapping, entities);
    }

    List<Statement> statements() {
        List<Statement> all = new ArrayList<>(List.of(repeated()));
        equalLines.map(EqualLines::statements).ifPresent(all::addAll);
        all.addAll(List.of(
                skipped(),
                fault(),
                disagreement(),
                reject(),
                new NamingRows(mapping, columns).statement(),
                noRecord()));
        return all;
    }

    private Statement repeated() {
        List<String> parts = new ArrayList<>();
        if (mapping.input().format() == Format.LOG) {
            parts.add("line");
        } else {
            columns.forEach(column -> parts.add(Sql.name(column.name())));
            parts.add("json_merge_patch(extra::JSON, " + Sql.literal(ROW_COUNTERS) + ")");
        }
        String sql = SqlTemplate.of("""
                SELECT _row, _first${nth}
                FROM (
                  SELECT _row, min(_row) OVER (PARTITION BY ${parts}) AS _first${number}
                  FROM stage
                  WHERE _row IN (
                    ${shared}
                  )
                )
                WHERE _row > _first""")
                .sql("parts", String.join(", ", parts))
                .sql("nth", equalLines.isPresent() ? ", _nth" : "")
                .sql(
                        "number",
                        equalLines.isPresent()
                                ? ",\n    row_number() OVER (PARTITION BY line ORDER BY _row) AS _nth"
                                : "")
                .sql(
                        "shared",
                        equalLines.map(lines -> List.of(lines.events())).orElse(entities).stream()
                                .filter(EntityCandidates::hasOwnRules)
                                .map(CheckStatements::sharedKeyRows)
                                .collect(Collectors.joining("\nUNION ALL\n")))
                .sql();
        return Statement.table("repeated", "rows that say the same as an earlier row", sql);
    }

    /** Compared by hash: what a hash brings in too many has a text of its own and is no repetition. */
    private static String sharedKeyRows(EntityCandidates entity) {
        return SqlTemplate.of("""
                SELECT _row FROM ${candidate}
                WHERE hash(scope, source_key) IN (
                  SELECT hash(scope, source_key) AS key FROM ${candidate} WHERE NOT _implied GROUP BY key HAVING count(*) > 1)""").sql("candidate", entity.table("candidate")).sql();
    }

    private Statement skipped() {
        String sql = SqlTemplate.of("""
                SELECT _row, _skip AS rule FROM converted WHERE _skip IS NOT NULL
                UNION ALL
                SELECT _row, 'superseded issue' AS rule FROM converted
                WHERE _skip IS NULL AND scope IN (SELECT scope FROM ledger_scope WHERE status = 'superseded')
                ${repeated}""")
                .sql("repeated", equalLines.isPresent() ? "" : repeatedRows())
                .sql()
                .stripTrailing();
        return Statement.table("skipped", "rows that are no data, and the rule that says so", sql);
    }

    private String repeatedRows() {
        return SqlTemplate.of("""
                UNION ALL
                SELECT _row, ${rule} AS rule FROM converted
                WHERE _skip IS NULL AND _row IN (SELECT _row FROM repeated)
                  AND scope NOT IN (SELECT scope FROM ledger_scope WHERE status = 'superseded')""")
                .text("rule", mapping.load() == LoadMode.APPEND ? "repeated line" : "repeated row")
                .sql();
    }

    private Statement fault() {
        List<String> selects = new ArrayList<>(List.of("SELECT _row, _faults FROM converted"));
        for (EntityCandidates entity : entities) {
            entity.selects().forEach(select -> select.faults().ifPresent(selects::add));
        }
        String sql = SqlTemplate.of("""
                SELECT DISTINCT _row, split_part(_fault, ':', 1) AS column_name, split_part(_fault, ':', 2) AS code,
                  split_part(_fault, ':', 3) AS severity
                FROM (
                  SELECT _row, unnest(string_split(_faults, ' ')) AS _fault
                  FROM (
                    ${faults}
                  )
                  WHERE _faults <> ''
                )
                WHERE _row NOT IN (SELECT _row FROM skipped)
                QUALIFY NOT (code = 'F001' AND bool_or(code = 'F002') OVER (PARTITION BY _row, column_name))
                  AND NOT (code = 'F007' AND bool_or(code IN ('F001', 'F002')) OVER (PARTITION BY _row))
                  AND NOT (code NOT IN (${whole_row}) AND bool_or(code IN (${whole_row})) OVER (PARTITION BY _row))""")
                .sql("faults", String.join("\nUNION ALL\n", selects))
                .sql("whole_row", wholeRowFaults())
                .sql();
        return Statement.table("fault", "what is wrong with each row", sql);
    }

    /** The faults of a row that was not understood at all: what else seems wrong with it says nothing. */
    private String wholeRowFaults() {
        List<FaultCode> codes =
                switch (mapping.input().format()) {
                    case CSV -> List.of(FaultCode.COLUMN_COUNT, FaultCode.NOT_LIKE_ROWS);
                    case TABLE -> List.of(FaultCode.COLUMN_COUNT, FaultCode.NOT_LIKE_ROWS, FaultCode.ROW_STRUCK_OUT);
                    case EXCEL -> List.of(FaultCode.NOT_LIKE_ROWS, FaultCode.ROW_STRUCK_OUT);
                    case LOG -> List.of(FaultCode.LINE_PATTERN, FaultCode.REPEATS_UNKNOWN);
                    default -> List.of(FaultCode.LINE_PATTERN);
                };
        return codes.stream().map(FaultCode::code).map(Sql::literal).collect(Collectors.joining(", "));
    }

    private Statement disagreement() {
        List<String> selects = new ArrayList<>();
        Disputes disputes = new Disputes(mapping);
        for (EntityCandidates entity : entities) {
            if (entity.hasOwnRules() && entity.disagreement() != Disagreement.NEWEST) {
                selects.add(disputes.of(entity));
            }
            if (mapping.load() == LoadMode.APPEND
                    && entity.hasOwnRules()
                    && entity.disagreement() == Disagreement.REJECTED) {
                selects.add(disputes.recordedOtherwise(entity));
            }
        }
        selects.add("SELECT _row, '' AS column_name, 'F004' AS code, 'warning' AS severity FROM repeated\n"
                + "WHERE _row IN (SELECT _row FROM skipped WHERE rule = 'repeated row')");
        String sql = SqlTemplate.of("""
                SELECT DISTINCT _row, column_name, code, severity
                FROM (
                  ${faults}
                )""")
                .sql("faults", String.join("\nUNION ALL\n", selects))
                .sql();
        return Statement.rows("fault", "rows of one key that disagree, and rows said twice", sql);
    }

    private Statement reject() {
        return Statement.table(
                "reject", "rows with an error", "SELECT DISTINCT _row FROM fault WHERE severity = 'error'");
    }

    private Statement noRecord() {
        List<String> rows = entities.stream()
                .map(entity -> "SELECT _row FROM " + entity.table("candidate"))
                .toList();
        String sql = SqlTemplate.of("""
                SELECT _row, ${rule} AS rule FROM converted
                WHERE _skip IS NULL AND _row NOT IN (
                  SELECT _row FROM skipped UNION ALL SELECT _row FROM reject UNION ALL
                  ${candidates})""")
                .sql(
                        "rule",
                        new OlderIssues(mapping, entities).arePossible()
                                ? "CASE WHEN _row IN (SELECT _row FROM " + OlderIssues.TABLE + ") THEN '"
                                        + OlderIssues.RULE + "' ELSE 'no record' END"
                                : "'no record'")
                .sql("candidates", String.join(" UNION ALL\n", rows))
                .sql();
        return Statement.rows("skipped", "rows that make no record", sql);
    }
}
