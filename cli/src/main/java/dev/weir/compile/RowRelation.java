package dev.weir.compile;

import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.mapping.RowContext;
import dev.weir.sql.Sql;
import dev.weir.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rows a record rule reads: {@code converted}, or for a repeated group one member of it, whose columns then carry the group's names.
 *
 * @param sql for FROM
 * @param columns of the mapping
 * @param group the repeated group's name, empty if there is none
 * @param label the member's label, empty if there is none
 */
record RowRelation(String sql, List<CompiledColumn> columns, Optional<String> group, Optional<String> label) {

    RowRelation {
        columns = List.copyOf(columns);
    }

    static List<RowRelation> of(Mapping mapping, RecordRule rule, List<CompiledColumn> columns) {
        if (rule.each().isEmpty()) {
            return List.of(new RowRelation("converted CROSS JOIN input", columns, Optional.empty(), Optional.empty()));
        }
        String group = rule.each().get();
        RawColumns raw = RawColumns.of(mapping, columns);
        return mapping.each().get(group).stream()
                .map(label -> new RowRelation(
                        member(group, label, columns, raw) + " CROSS JOIN input",
                        columns,
                        rule.each(),
                        Optional.of(label)))
                .toList();
    }

    private static String member(String group, String label, List<CompiledColumn> columns, RawColumns raw) {
        List<String> items = new ArrayList<>();
        items.add(raw.isEmpty() ? "*" : "* REPLACE (" + raw.ofMember(group, label) + " AS raw)");
        items.add(Sql.literal(label) + " AS " + Sql.name(group));
        columns.stream()
                .filter(column -> column.isMember(group, label))
                .forEach(column -> items.add(Sql.name(column.name()) + " AS "
                        + Sql.name(column.column().name())));
        return SqlTemplate.of("""
                (
                  SELECT
                    ${items}
                  FROM converted
                ) AS converted""").sql("items", Sql.lines(items)).sql();
    }

    /** The column that an expression consists of, if it is nothing but its name. */
    Optional<CompiledColumn> columnNamed(String expression) {
        String name = name(expression);
        return columns.stream()
                .filter(column -> column.column().name().equals(name))
                .filter(column -> column.label().isEmpty()
                        || group.isPresent() && column.isMember(group.get(), label.orElseThrow()))
                .findFirst();
    }

    /** The type of an expression that is nothing but a name of the row. */
    Optional<String> typeNamed(String expression) {
        String name = name(expression);
        if (RowContext.NAMES.contains(name)) {
            return Optional.of(RowContext.sqlType(name));
        }
        return group.equals(Optional.of(name))
                ? Optional.of("VARCHAR")
                : columnNamed(expression)
                        .map(column -> column.column().converter().sqlType());
    }

    /** True for the rows that make the rule's record. */
    String condition(RecordRule rule, ExpressionSql expressions) {
        return "_skip IS NULL"
                + rule.when()
                        .map(when -> " AND " + expressions.value(when.sql()))
                        .orElse("");
    }

    private static String name(String expression) {
        String stripped = expression.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return (quoted ? stripped.substring(1, stripped.length() - 1) : stripped).toLowerCase(Locale.ROOT);
    }
}
