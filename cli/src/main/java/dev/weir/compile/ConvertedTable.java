package dev.weir.compile;

import dev.weir.mapping.Deletions;
import dev.weir.mapping.DelimitedInput;
import dev.weir.mapping.Expression;
import dev.weir.mapping.FileOptions;
import dev.weir.mapping.Input.Format;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.SkipRule;
import dev.weir.problem.FaultCode;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The table {@code converted}: one row for each staged row, each column converted once, with the skip rule that takes the row and the faults of
 * its values ({@code column:code:severity}, separated by spaces).
 *
 * <p>Each layer gives the next one plain columns: DuckDB copies a function's argument to every place where the function names it.
 */
final class ConvertedTable {

    private final Mapping mapping;
    private final List<CompiledColumn> columns;
    private final List<CompiledColumn> addresses;
    private final List<CompiledColumn> moments;
    private final RawColumns raw;
    private final ExpressionSql expressions;
    private final GroupNames groups;

    ConvertedTable(Mapping mapping, List<CompiledColumn> columns) {
        this.mapping = mapping;
        this.columns = columns;
        this.addresses = columns.stream().filter(CompiledColumn::isAddress).toList();
        this.moments = columns.stream()
                .filter(column -> WorkColumn.isMoment(mapping, column))
                .toList();
        this.raw = RawColumns.of(mapping, columns);
        this.expressions = new ExpressionSql(columns);
        this.groups = new GroupNames(columns);
    }

    Statement statement() {
        List<String> layers = new ArrayList<>();
        layers.add(layer(
                "texts",
                "the texts as they came; a blank token is nothing",
                new StagedTexts(mapping, columns).select()));
        String last = "texts";
        if (!moments.isEmpty()) {
            layers.add(layer("moments", "a time without a year is the last before the arrival", select(dated(), last)));
            last = "moments";
        }
        layers.add(layer("converted_values", "what the texts mean", select(values(), last)));
        last = "converted_values";
        if (!addresses.isEmpty()) {
            layers.add(layer("addresses", "addresses taken apart", parts(last)));
            last = "located";
            layers.add(layer(last, "addresses in one form", select(addressValues(), "addresses")));
        }
        layers.add(layer(
                "judged",
                "what is wrong with them, and rows that are no data",
                select(judgements(), last + " CROSS JOIN input")));
        String sql = "CREATE OR REPLACE TEMP TABLE converted AS\nWITH " + String.join(",\n", layers) + "\nSELECT\n  "
                + Sql.lines(result(), 2) + "\nFROM judged";
        return new Statement("converted", "each row with its columns converted once, and what is wrong with them", sql);
    }

    private static String layer(String name, String comment, String select) {
        return name + " AS (\n  -- " + comment + "\n  " + Sql.indent(select, 2) + "\n)";
    }

    private static String select(List<String> items, String from) {
        return "SELECT\n  *,\n  " + Sql.lines(items, 2) + "\nFROM " + from;
    }

    /** A head may name whatever is no address itself. */
    private String parts(String from) {
        List<String> items = addresses.stream()
                .map(column -> "weir_address_parts(%s, %s) AS %s"
                        .formatted(WorkColumn.text(column), head(column), WorkColumn.parts(column)))
                .toList();
        boolean mayNameTheInput =
                addresses.stream().anyMatch(column -> column.column().head().isPresent());
        return "SELECT\n  " + from + ".*,\n  " + Sql.lines(items, 2) + "\nFROM " + from
                + (mayNameTheInput ? " CROSS JOIN input" : "");
    }

    private String head(CompiledColumn column) {
        return column.column()
                .head()
                .map(head -> expressions.value(groups.inMember(head.sql(), column), "VARCHAR"))
                .orElse("_head");
    }

    private List<String> dated() {
        return moments.stream()
                .map(column ->
                        "weir_log_dated(" + WorkColumn.stamp(column) + ", _arrived_at) AS " + WorkColumn.moment(column))
                .toList();
    }

    private List<String> values() {
        List<String> items = new ArrayList<>();
        columns.stream()
                .filter(column -> !column.isAddress())
                .forEach(column -> items.add(value(column) + " AS " + Sql.name(column.name())));
        if (!raw.isEmpty()) {
            items.add(raw.ofTexts() + " AS raw");
        }
        if (items.isEmpty()) {
            items.add("NULL AS _nothing");
        }
        return items;
    }

    private List<String> addressValues() {
        return addresses.stream()
                .map(column -> "weir_address_of(" + WorkColumn.parts(column) + ") AS " + Sql.name(column.name()))
                .toList();
    }

    private String value(CompiledColumn column) {
        return switch (column.column().converter()) {
            case CODE -> WorkColumn.code(column);
            default ->
                "weir_" + column.column().converter().name().toLowerCase(Locale.ROOT) + "("
                        + WorkColumn.readable(mapping, column) + ")";
        };
    }

    private ColumnFaults faults(CompiledColumn column) {
        return new ColumnFaults(column, WorkColumn.readable(mapping, column));
    }

    /** That the line breaks of a record became spaces is nothing to be told. */
    private String told(CompiledColumn column, String repair) {
        return mapping.input().log().recordStart().isEmpty()
                ? repair
                : "CASE WHEN NOT contains(" + WorkColumn.text(column) + ", chr(10)) THEN " + repair + " END";
    }

    private List<String> judgements() {
        List<String> faults = new ArrayList<>();
        mapping.ledger()
                .scope()
                .flatMap(Origin::column)
                .ifPresent(column -> faults.add(ColumnFaults.when("scope IS NULL", column + ":F002:error")));
        if (mapping.input().format() == Format.LOG) {
            faults.add(ColumnFaults.when("_unmatched", "line:F050:error"));
        }
        if (mapping.input().format() == Format.CSV) {
            faults.add(ColumnFaults.when(DelimitedInput.CELLS + " IS NOT NULL", ":F051:error"));
        }
        if (mapping.input().format().hasUnreadableRows()) {
            faults.add(ColumnFaults.when(FileOptions.LINE + " IS NOT NULL", ":F050:error"));
        }
        columns.forEach(column -> faults(column).ofConversion().ifPresent(faults::add));
        columns.forEach(column ->
                faults(column).ofRepair().map(repair -> told(column, repair)).ifPresent(faults::add));
        mapping.skips().forEach(rule -> fails(rule.when(), "skip").ifPresent(faults::add));
        if (mapping.deletions() instanceof Deletions.DeletedWhen deletions) {
            fails(deletions.when(), "deleted_when").ifPresent(faults::add);
        }
        return List.of(
                (faults.isEmpty() ? "''" : joined(faults)) + " AS _conversion",
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
        if (mapping.skips().isEmpty()) {
            return "CAST(NULL AS VARCHAR)";
        }
        StringBuilder sql = new StringBuilder("CASE");
        for (SkipRule rule : mapping.skips()) {
            sql.append(" WHEN ")
                    .append(expressions.value(rule.when().sql()))
                    .append(" THEN ")
                    .append(Sql.literal(rule.name()));
        }
        return sql.append(" END").toString();
    }

    private String deleted() {
        return mapping.deletions() instanceof Deletions.DeletedWhen deletions
                ? "coalesce(" + expressions.value(deletions.when().sql()) + ", false)"
                : "false";
    }

    private List<String> result() {
        List<String> items = new ArrayList<>(List.of("_row, sheet, row_no, scope, issue"));
        columns.forEach(column -> items.add(checkedValue(column)));
        addresses.forEach(column -> items.add(WorkColumn.parts(column)));
        if (!raw.isEmpty()) {
            items.add("raw");
        }
        items.add("_skip, _deleted");
        List<String> checks = new ArrayList<>();
        for (CompiledColumn column : columns) {
            check(column).ifPresent(check -> checks.addAll(faults(column).ofCheck(check, expressions)));
        }
        if (!checks.isEmpty()) {
            checks.add(0, "nullif(_conversion, '')");
        }
        items.add((checks.isEmpty() ? "_conversion" : joined(checks)) + " AS _faults");
        return items;
    }

    /** A value that fails its check is no value. */
    private String checkedValue(CompiledColumn column) {
        String name = Sql.name(column.name());
        return check(column)
                .map(check -> "CASE WHEN %s THEN %s END AS %s".formatted(expressions.unlessFalse(check), name, name))
                .orElse(name);
    }

    private Optional<String> check(CompiledColumn column) {
        return column.column().check().map(check -> groups.inMember(check.sql(), column));
    }

    private static String joined(List<String> items) {
        return "concat_ws(' ',\n    " + Sql.lines(items, 4) + ")";
    }
}
