package dev.weir.compile;

import dev.weir.mapping.Input.Format;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RowMark;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
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
    private final Explanations explanations;
    private final RowJudgement judgement;

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
        this.explanations = new Explanations(mapping, columns);
        this.judgement = new RowJudgement(mapping, columns, expressions, explanations);
    }

    Statement statement() {
        List<String> layers = new ArrayList<>();
        layers.add(layer(
                "texts",
                "the texts as they came; a blank token is nothing",
                new StagedTexts(mapping, columns).select()));
        String last = "texts";
        if (!moments.isEmpty()) {
            String from = last;
            if (YearsSql.areNeeded(mapping)) {
                for (CompiledColumn column : moments) {
                    YearsSql years = YearsSql.of(mapping, column);
                    years.layers().forEach(each -> layers.add(layer(each.name(), each.comment(), each.select())));
                    from += years.join();
                }
            }
            layers.add(layer(
                    "moments",
                    "the times as they are read, those of a log each with its year",
                    select("texts.*", dated(), from)));
            last = "moments";
        }
        layers.add(layer("converted_values", "what the texts mean", select(values(), last)));
        last = "converted_values";
        if (!addresses.isEmpty()) {
            AddressSelects selects = new AddressSelects(addresses, expressions, groups);
            layers.add(layer(
                    "addresses", "addresses taken apart", select(last + ".*", selects.parts(), selects.rows(last))));
            last = "located";
            layers.add(layer(last, "addresses in one form", select(selects.values(), "addresses")));
        }
        if (!columns.isEmpty()) {
            layers.add(layer(
                    "explained",
                    "why values are missing or differ from their texts, in rows where they do",
                    select(explanations.items(), last)));
            last = "explained";
        }
        layers.add(layer(
                "judged",
                "what is wrong with them, and rows that are no data",
                select(judgement.items(), last + " CROSS JOIN input")));
        String sql = SqlTemplate.of("""
                WITH ${layers}
                SELECT
                  ${columns}
                FROM judged""")
                .sql("layers", Sql.lines(layers))
                .sql("columns", Sql.lines(result()))
                .sql();
        return Statement.table(
                "converted", "each row with its columns converted once, and what is wrong with them", sql);
    }

    private static String layer(String name, String comment, String select) {
        return SqlTemplate.of("""
                ${layer} AS (
                  -- ${comment}
                  ${select}
                )""")
                .name("layer", name)
                .sql("comment", comment)
                .sql("select", select)
                .sql();
    }

    private static String select(List<String> items, String from) {
        return select("*", items, from);
    }

    private static String select(String all, List<String> items, String from) {
        return SqlTemplate.of("""
                SELECT
                  ${all},
                  ${items}
                FROM ${rows}""")
                .sql("all", all)
                .sql("items", Sql.lines(items))
                .sql("rows", from)
                .sql();
    }

    private List<String> dated() {
        if (mapping.input().format() != Format.LOG) {
            return moments.stream()
                    .map(column -> WorkColumn.stamp(column) + " AS " + WorkColumn.moment(column))
                    .toList();
        }
        return moments.stream()
                .map(column -> "weir_log_dated(%s, %s, _arrived_at) AS %s"
                        .formatted(
                                WorkColumn.stamp(column),
                                YearsSql.areNeeded(mapping)
                                        ? YearsSql.of(mapping, column).years() + ".year"
                                        : "NULL",
                                WorkColumn.moment(column)))
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
        if (MarkExpressions.nameAny(mapping)) {
            items.add(MarkExpressions.row());
        }
        if (items.isEmpty()) {
            items.add("NULL AS _nothing");
        }
        return items;
    }

    private String value(CompiledColumn column) {
        return switch (column.column().converter()) {
            case CODE -> WorkColumn.code(column);
            case TEXT -> text(column);
            default ->
                "weir_" + column.column().converter().name().toLowerCase(Locale.ROOT) + "("
                        + WorkColumn.readable(mapping, column) + ")";
        };
    }

    private String text(CompiledColumn column) {
        String text = ColumnFaults.textFunction(mapping, column.column()) + "(" + WorkColumn.text(column) + ")";
        String whole = mapping.isName(column.column().name())
                ? "CASE WHEN NOT weir_is_lost_in_name(" + WorkColumn.text(column) + ") THEN " + text + " END"
                : text;
        return mapping.isKeyPart(column.column().name()) ? "weir_key(" + whole + ")" : whole;
    }

    private List<String> result() {
        List<String> items = new ArrayList<>(List.of("_row, sheet, row_no, scope, issue"));
        columns.forEach(column -> items.add(checkedValue(column)));
        addresses.forEach(column -> items.add(WorkColumn.parts(column)));
        columns.stream()
                .filter(column -> isReconciled(mapping, column))
                .forEach(column -> items.add(Sql.name(column.name()) + " AS " + WorkColumn.stated(column)));
        if (!raw.isEmpty()) {
            items.add("raw");
        }
        if (PartSql.tellsIssue(mapping.ledger())) {
            items.add("_part_as_of");
        }
        if (MarkExpressions.nameAny(mapping)) {
            items.add(RowMark.ROW);
        }
        items.add("_skip, _deleted");
        List<String> checks = new ArrayList<>();
        for (CompiledColumn column : columns) {
            check(column)
                    .ifPresent(check -> checks.addAll(
                            ColumnFaults.of(mapping, column, explanations).ofCheck(check, expressions)));
        }
        if (!checks.isEmpty()) {
            checks.add(0, "nullif(_conversion, '')");
        }
        items.add((checks.isEmpty() ? "_conversion" : ColumnFaults.joined(checks)) + " AS _faults");
        return items;
    }

    private static boolean isReconciled(Mapping mapping, CompiledColumn column) {
        return mapping.skips().stream()
                .anyMatch(rule -> rule.reconcile().containsKey(column.column().name()));
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
}
