package dev.weir.compile;

import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows a record rule reads: {@code converted}, or for a repeated group one member of it, whose columns then carry the group's names.
 */
final class RowRelation {

    private final String sql;
    private final List<CompiledColumn> columns;
    private final Optional<String> label;

    private RowRelation(String sql, List<CompiledColumn> columns, Optional<String> label) {
        this.sql = sql;
        this.columns = columns;
        this.label = label;
    }

    static List<RowRelation> of(Mapping mapping, RecordRule rule, List<CompiledColumn> columns) {
        if (rule.each().isEmpty()) {
            return List.of(new RowRelation("converted CROSS JOIN input", columns, Optional.empty()));
        }
        String group = rule.each().get();
        List<RowRelation> members = new ArrayList<>();
        for (String label : mapping.each().get(group)) {
            List<String> items = new ArrayList<>(List.of("*", Sql.literal(label) + " AS " + Sql.name(group)));
            columns.stream()
                    .filter(column -> column.column().each().equals(rule.each()))
                    .filter(column -> column.label().equals(Optional.of(label)))
                    .forEach(column -> items.add(Sql.name(column.name()) + " AS "
                            + Sql.name(column.column().name())));
            String sql = "(SELECT " + String.join(", ", items) + " FROM converted) AS converted CROSS JOIN input";
            members.add(new RowRelation(sql, columns, Optional.of(label)));
        }
        return members;
    }

    String sql() {
        return sql;
    }

    /** The column that an expression consists of, if it is nothing but a name. */
    Optional<CompiledColumn> columnNamed(String expression) {
        String name = expression.startsWith("\"") && expression.endsWith("\"") && expression.length() > 1
                ? expression.substring(1, expression.length() - 1)
                : expression;
        return columns.stream()
                .filter(column -> column.column().name().equals(name))
                .filter(column -> column.label().isEmpty() || column.label().equals(label))
                .findFirst();
    }

    String condition(RecordRule rule) {
        return rule.when()
                .map(when -> "_skip IS NULL AND coalesce(" + ExpressionSql.tried(when.sql()) + ", false)")
                .orElse("_skip IS NULL");
    }
}
