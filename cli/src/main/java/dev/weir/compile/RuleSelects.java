package dev.weir.compile;

import dev.weir.mapping.Crs;
import dev.weir.mapping.Expression;
import dev.weir.mapping.FieldValue;
import dev.weir.mapping.FieldValue.Computed;
import dev.weir.mapping.FieldValue.Find;
import dev.weir.mapping.FieldValue.Ref;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
import dev.weir.problem.FaultCode;
import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.FieldType;
import dev.weir.schema.Schema;
import dev.weir.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A record rule as one SELECT, or one for each member of its repeated group. */
final class RuleSelects {

    private static final String ERROR = "error";
    private static final String WARNING = "warning";

    private final Schema schema;
    private final Entity entity;
    private final RecordRule rule;
    private final RowRelation rows;
    private final ExpressionSql expressions;
    private final String condition;
    private final boolean ofParts;
    private final List<RecordFault> faults = new ArrayList<>();

    private RuleSelects(Schema schema, Entity entity, RecordRule rule, RowRelation rows, boolean ofParts) {
        this.ofParts = ofParts;
        this.schema = schema;
        this.entity = entity;
        this.rule = rule;
        this.rows = rows;
        this.expressions = new ExpressionSql(rows.columns());
        this.condition = rows.condition(rule, expressions);
    }

    static List<CandidateSelect> of(
            Mapping mapping, Schema schema, Entity entity, RecordRule rule, List<CompiledColumn> columns) {
        return RowRelation.of(mapping, rule, columns).stream()
                .map(rows -> new RuleSelects(schema, entity, rule, rows, PartSql.tellsIssue(mapping.ledger())).select())
                .toList();
    }

    private CandidateSelect select() {
        checkKey();
        Map<String, String> fields = new LinkedHashMap<>();
        if (rule.fields().get(RecordRule.AS_OF) instanceof Computed own) {
            String stated = computed(own, RecordRule.AS_OF, FieldType.TIMESTAMP);
            fields.put(RecordRule.AS_OF, ofParts ? "coalesce(" + stated + ", _part_as_of)" : stated);
        } else if (ofParts) {
            fields.put(RecordRule.AS_OF, "_part_as_of");
        }
        for (Field field : entity.fields()) {
            if (rule.fields().containsKey(field.name())) {
                fields.put(field.name(), field(field, rule.fields().get(field.name())));
            } else {
                ownAddress()
                        .flatMap(address -> AddressPlaces.part(field, address))
                        .ifPresent(part -> fields.put(field.name(), part));
            }
        }
        rule.crs().ifPresent(crs -> locate(fields, crs));
        String sql = CandidateSelect.sql(key(rule.key()), false, fields, rows.sql(), condition);
        Optional<String> keyColumn = rule.key().stream()
                .flatMap(part -> rows.columnNamed(part.sql()).map(CompiledColumn::name).stream())
                .findFirst();
        return new CandidateSelect(sql, false, keyColumn, faults());
    }

    /** The address of a place: its parts are stated with it. */
    private Optional<CompiledColumn> ownAddress() {
        return entity.name().equals(AddressPlaces.ENTITY) && rule.fields().get("address") instanceof Computed own
                ? rows.columnNamed(own.expression().sql()).filter(CompiledColumn::isAddress)
                : Optional.empty();
    }

    /** One scan for all that can be wrong: a SELECT for each fault would cost more to plan than a small ledger has to read. */
    private Optional<String> faults() {
        List<String> items = new ArrayList<>();
        // a row of which it cannot be said whether it makes the record is rejected
        rule.when()
                .flatMap(when -> expressions.failure(when.sql()))
                .ifPresent(
                        failed -> items.add(new RecordFault("when", FaultCode.EXPRESSION_FAILED, ERROR, failed).sql()));
        List<String> ofRecord = faults.stream().map(RecordFault::sql).distinct().toList();
        if (rule.when().isPresent() && !ofRecord.isEmpty()) {
            String made = expressions.value(rule.when().get().sql());
            items.add("CASE WHEN " + made + " THEN " + ColumnFaults.joined(ofRecord) + " END");
        } else {
            items.addAll(ofRecord);
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of("SELECT _row, " + ColumnFaults.joined(items) + " AS _faults\nFROM " + rows.sql()
                        + "\nWHERE _skip IS NULL");
    }

    private void checkKey() {
        for (Expression part : rule.key()) {
            String name = rows.columnNamed(part.sql())
                    .map(CompiledColumn::name)
                    .orElseGet(() ->
                            rows.typeNamed(part.sql()).isPresent() ? part.sql().strip() : "source_key");
            String value = rows.typeNamed(part.sql()).isPresent() ? part.sql().strip() : part(part);
            fault(name, FaultCode.KEY_UNREADABLE, ERROR, value + " IS NULL");
        }
    }

    private void fault(String column, FaultCode code, String severity, String failed) {
        faults.add(new RecordFault(column, code, severity, failed));
    }

    private String field(Field field, FieldValue value) {
        if (value instanceof Ref ref) {
            boolean household = field.target().filter("household"::equals).isPresent();
            String key = key(ref.key());
            if (household) {
                fault(
                        blamed(ref.key().get(0).sql(), field.name()),
                        FaultCode.REFERENCE_UNREADABLE,
                        ERROR,
                        "(" + key + ") IS NULL");
            } else {
                checkParts(ref.key(), field);
            }
            return "'key:' || " + key;
        }
        if (value instanceof Find find) {
            return find(find, field);
        }
        return computed((Computed) value, field.name(), field.type());
    }

    /** Brings the coordinates to WGS 84. Where one is missing or cannot be, both stay empty, and what was stated is told. */
    private void locate(Map<String, String> fields, Crs crs) {
        Coordinates stated = new Coordinates(fields.get(Coordinates.LONGITUDE), fields.get(Coordinates.LATITUDE));
        for (String axis : RecordRule.COORDINATES) {
            String column = rule.fields().get(axis) instanceof Computed own
                    ? blamed(own.expression().sql(), axis)
                    : axis;
            fault(column, FaultCode.COORDINATE_OUTSIDE, WARNING, stated.outside(axis));
            fault(column, FaultCode.COORDINATE_ALONE, WARNING, stated.alone(axis));
            fields.put(axis, stated.inWgs84(axis, crs));
        }
    }

    /** The column that an expression consists of, for the clerk to look at; else the field it fills. */
    private String blamed(String expression, String field) {
        return rows.columnNamed(expression).map(CompiledColumn::name).orElse(field);
    }

    private String computed(Computed value, String name, FieldType type) {
        String sql = value.expression().sql().strip();
        if (type == FieldType.REFERENCE) {
            return "'key:' || " + ExpressionSql.bracketed(sql);
        }
        boolean isText = ExpressionSql.isText(sql) && type.recordType().equals("VARCHAR");
        if (isText || rows.typeNamed(sql).equals(Optional.of(type.recordType()))) {
            return sql;
        }
        fault(blamed(sql, name), FaultCode.EXPRESSION_FAILED, WARNING, expressions.failure(sql, type.recordType()));
        return expressions.value(sql, type.recordType());
    }

    private String find(Find find, Field field) {
        Entity target = schema.entity(find.entity()).orElseThrow();
        var identity = target.identity().stream()
                .filter(candidate -> Set.copyOf(candidate.by()).equals(find.by().keySet()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no identity rule by " + find.by().keySet()));
        List<Expression> parts = identity.by().stream().map(find.by()::get).toList();
        checkParts(parts, field);
        return Sql.literal(identity.name() + ":") + " || " + key(parts);
    }

    private void checkParts(List<Expression> parts, Field field) {
        for (Expression part : parts) {
            expressions
                    .failure(part.sql())
                    .ifPresent(failed -> fault(field.name(), FaultCode.EXPRESSION_FAILED, WARNING, failed));
        }
    }

    private String key(List<Expression> parts) {
        return parts.stream().map(this::part).collect(Collectors.joining(" || '|' || "));
    }

    /** A part of a key as text; null where it cannot be made. */
    private String part(Expression part) {
        String sql = part.sql().strip();
        Optional<String> type = rows.typeNamed(sql);
        if (ExpressionSql.isText(sql) || type.equals(Optional.of("VARCHAR"))) {
            return sql;
        }
        return type.isPresent() ? "CAST(" + sql + " AS VARCHAR)" : expressions.value(sql, "VARCHAR");
    }
}
