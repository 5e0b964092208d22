package dev.weir.compile;

import dev.weir.mapping.Deletions;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.Expression;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.SkipRule;
import dev.weir.problem.FaultCode;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with a row's values, whether the row is data, and whether it takes its record back. */
final class RowJudgement {

    private final Mapping mapping;
    private final List<CompiledColumn> columns;
    private final ExpressionSql expressions;
    private final Explanations explanations;

    RowJudgement(Mapping mapping, List<CompiledColumn> columns, ExpressionSql expressions, Explanations explanations) {
        this.mapping = mapping;
        this.columns = columns;
        this.expressions = expressions;
        this.explanations = explanations;
    }

    /** {@code _conversion, _skip, _deleted}. */
    List<String> items() {
        List<String> faults = new ArrayList<>();
        mapping.ledger()
                .scope()
                .flatMap(Origin::column)
                .ifPresent(column -> faults.add(ColumnFaults.when("scope IS NULL", column + ":F002:error")));
        if (mapping.input().format() == Format.LOG) {
            faults.add(ColumnFaults.when("_unmatched", "line:F050:error"));
            faults.add(ColumnFaults.when("contains(_extra, '\"no_end\"')", "line:F052:warning"));
            faults.add(ColumnFaults.when("contains(_extra, '\"repeats_unknown\"')", "line:F071:error"));
        }
        if (mapping.input().format().mayCountCells()) {
            faults.add(ColumnFaults.when(DelimitedInput.CELLS + " IS NOT NULL", ":F051:error"));
        }
        if (mapping.input().format().hasRowClasses()) {
            FaultCode doubt =
                    mapping.input().format() == Format.FIXED ? FaultCode.NOT_LIKE_RECORDS : FaultCode.NOT_LIKE_ROWS;
            faults.add("CASE " + Input.ROW_CLASS + " WHEN 'doubtful' THEN ':" + doubt.code()
                    + ":error' WHEN 'struck' THEN ':F056:error' END");
        }
        if (mapping.input().format().hasUnreadableRows()) {
            faults.add(ColumnFaults.when(FileOptions.LINE + " IS NOT NULL", ":F050:error"));
        }
        if (mapping.input().format() == Format.FIXED) {
            faults.add(ColumnFaults.when("contains(_extra, '\"" + FileOptions.BEHIND + "\"')", ":F058:warning"));
            faults.add(ColumnFaults.when("contains(_extra, '\"" + FileOptions.NO_END + "\"')", ":F052:warning"));
        }
        if (mapping.input().format().hasRowMarks()) {
            faults.add("weir_struck_parts(" + Input.ROW_MARKS + ")");
        }
        columns.forEach(column ->
                ColumnFaults.of(mapping, column, explanations).ofConversion().ifPresent(faults::add));
        columns.forEach(column -> ColumnFaults.of(mapping, column, explanations)
                .ofRepair()
                .map(repair -> told(column, repair))
                .ifPresent(faults::add));
        mapping.skips().forEach(rule -> fails(rule.when(), "skip").ifPresent(faults::add));
        if (mapping.deletions() instanceof Deletions.DeletedWhen deletions) {
            fails(deletions.when(), "deleted_when").ifPresent(faults::add);
        }
        return List.of(
                (faults.isEmpty() ? "''" : ColumnFaults.joined(faults)) + " AS _conversion",
                skip() + " AS _skip",
                deleted() + " AS _deleted");
    }

    /** A row of which it cannot be said whether it counts is rejected. */
    private Optional<String> fails(Expression condition, String what) {
        return expressions
                .failure(condition.sql())
                .map(failed -> ColumnFaults.when(failed, what + ":" + FaultCode.EXPRESSION_FAILED.code() + ":error"));
    }

    private String skip() {
        boolean classes = mapping.input().format().hasRowClasses();
        boolean blanks = mapping.input().format().mayHaveBlankRows() && !columns.isEmpty();
        if (mapping.skips().isEmpty() && !classes && !blanks) {
            return "CAST(NULL AS VARCHAR)";
        }
        StringBuilder sql = new StringBuilder("CASE");
        for (SkipRule rule : mapping.skips()) {
            sql.append(" WHEN ")
                    .append(expressions.value(rule.when().sql()))
                    .append(" THEN ")
                    .append(Sql.literal(rule.name()));
        }
        if (blanks) {
            sql.append(" WHEN ").append(isBlank()).append(" THEN ").append(Sql.literal(SkipRule.BLANK_ROW));
        }
        if (classes) {
            sql.append(" WHEN " + Input.ROW_CLASS + " = 'total' THEN ").append(Sql.literal(SkipRule.TOTAL_ROW));
        }
        return sql.append(" END").toString();
    }

    /** Whether no column of the row has a value, those that the mapping does not read among them. */
    private String isBlank() {
        String texts = columns.stream().map(WorkColumn::text).collect(Collectors.joining(", "));
        String line = mapping.input().format().hasUnreadableRows() ? " AND " + FileOptions.LINE + " IS NULL" : "";
        return "coalesce(" + texts + ", NULL) IS NULL AND json_merge_patch('{}', coalesce(_extra, '{}')) = '{}'" + line;
    }

    private String deleted() {
        return mapping.deletions() instanceof Deletions.DeletedWhen deletions
                ? "coalesce(" + expressions.value(deletions.when().sql()) + ", false)"
                : "false";
    }

    /** That the line breaks of a record became spaces is nothing to be told. */
    private String told(CompiledColumn column, String repair) {
        return mapping.input().log().recordStart().isEmpty()
                ? repair
                : "CASE WHEN NOT contains(" + WorkColumn.text(column) + ", chr(10)) THEN " + repair + " END";
    }
}
