package dev.weir.compile;

import dev.weir.compile.CandidateSelect.FieldExpression;
import dev.weir.mapping.Column;
import dev.weir.mapping.Expression;
import dev.weir.mapping.FieldValue;
import dev.weir.mapping.FieldValue.Computed;
import dev.weir.mapping.FieldValue.Ref;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A record rule as one SELECT, or one for each member of its repeated group. */
final class RuleSelects {

    private final Mapping mapping;
    private final Schema schema;
    private final Entity entity;
    private final RecordRule rule;
    private final RowRelation rows;

    private RuleSelects(Mapping mapping, Schema schema, Entity entity, RecordRule rule, RowRelation rows) {
        this.mapping = mapping;
        this.schema = schema;
        this.entity = entity;
        this.rule = rule;
        this.rows = rows;
    }

    static List<CandidateSelect> of(
            Mapping mapping, Schema schema, Entity entity, RecordRule rule, List<CompiledColumn> columns) {
        return RowRelation.of(mapping, rule, columns).stream()
                .map(rows -> new RuleSelects(mapping, schema, entity, rule, rows).select())
                .toList();
    }

    private CandidateSelect select() {
        List<String> items = new ArrayList<>(List.of("_row", "sheet", "row_no", "scope"));
        items.add(key(rule.key()) + " AS source_key");
        items.add("_deleted");
        items.add("false AS _implied");
        items.add(asOf() + " AS as_of");
        List<FieldExpression> risky = new ArrayList<>();
        List<FieldExpression> own = new ArrayList<>();
        for (Field field : entity.fields()) {
            items.add(field(field, risky, own) + " AS " + Sql.name(field.name()));
        }
        String sql = "SELECT\n  %s\nFROM %s\nWHERE %s".formatted(Sql.lines(items, 2), rows.sql(), condition());
        return new CandidateSelect(sql, rows.sql(), condition(), keyColumns(), keyComputed(), false, own, risky);
    }

    private String condition() {
        return rows.condition(rule);
    }

    private List<String> keyColumns() {
        return rule.key().stream()
                .map(Expression::sql)
                .map(String::strip)
                .flatMap(sql -> rows.columnNamed(sql).map(CompiledColumn::name).stream())
                .toList();
    }

    private boolean keyComputed() {
        return keyColumns().size() < rule.key().size();
    }

    private String asOf() {
        FieldValue own = rule.fields().get("as_of");
        return own instanceof Computed computed
                ? cast(computed.expression().sql(), "TIMESTAMP")
                : "CAST(NULL AS TIMESTAMP)";
    }

    static String key(List<Expression> parts) {
        return parts.stream()
                .map(part -> "CAST(" + ExpressionSql.bracketed(part.sql()) + " AS VARCHAR)")
                .collect(Collectors.joining(" || '|' || "));
    }

    private String field(Field field, List<FieldExpression> risky, List<FieldExpression> own) {
        FieldValue value = rule.fields().get(field.name());
        String type = field.type().recordType();
        if (value == null) {
            return "CAST(NULL AS " + type + ")";
        }
        if (value instanceof Ref ref) {
            String key = key(ref.key());
            if (field.target().filter("household"::equals).isPresent()) {
                own.add(new FieldExpression(field.name(), key));
            }
            return "'key:' || " + key;
        }
        if (value instanceof FieldValue.Find find) {
            return find(find);
        }
        String sql = ((Computed) value).expression().sql();
        Optional<Column> plain = rows.columnNamed(sql.strip()).map(CompiledColumn::column);
        if (field.type() == FieldType.REFERENCE) {
            return "'key:' || " + ExpressionSql.bracketed(sql);
        }
        if (plain.isPresent() && plain.get().converter().sqlType().equals(type)) {
            return sql.strip();
        }
        risky.add(new FieldExpression(field.name(), "CAST(" + ExpressionSql.bracketed(sql) + " AS " + type + ")"));
        return cast(sql, type);
    }

    private static String cast(String sql, String type) {
        return ExpressionSql.tried("CAST(" + ExpressionSql.bracketed(sql) + " AS " + type + ")");
    }

    private String find(FieldValue.Find find) {
        Entity target = schema.entity(find.entity()).orElseThrow();
        var identity = target.identity().stream()
                .filter(candidate -> Set.copyOf(candidate.by()).equals(find.by().keySet()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no identity rule by " + find.by().keySet()));
        List<Expression> parts = identity.by().stream().map(find.by()::get).toList();
        return Sql.literal(identity.name() + ":") + " || " + key(parts);
    }
}
