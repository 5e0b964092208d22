package dev.weir.compile;

import dev.weir.mapping.FieldValue;
import dev.weir.mapping.FieldValue.Computed;
import dev.weir.mapping.Mapping;
import dev.weir.mapping.RecordRule;
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

/** The places that addresses make: a place field given an {@code address} column also states that place. */
final class AddressPlaces {

    static final String ENTITY = "place";

    /** Fields of a place that are parts of an address. */
    private static final Set<String> PARTS =
            Set.of("division", "street", "community", "road", "number", "estate", "building", "unit", "room");

    private AddressPlaces() {}

    static List<CandidateSelect> of(
            Mapping mapping, Schema schema, Entity place, RecordRule rule, List<CompiledColumn> columns) {
        List<CandidateSelect> selects = new ArrayList<>();
        Entity owner = schema.entity(rule.entity()).orElseThrow();
        for (Map.Entry<String, FieldValue> entry : rule.fields().entrySet()) {
            boolean isPlace = owner.field(entry.getKey())
                    .filter(field -> field.type() == FieldType.REFERENCE)
                    .flatMap(Field::target)
                    .filter(ENTITY::equals)
                    .isPresent();
            if (!isPlace || !(entry.getValue() instanceof Computed computed)) {
                continue;
            }
            for (RowRelation rows : RowRelation.of(mapping, rule, columns)) {
                rows.columnNamed(computed.expression().sql())
                        .filter(CompiledColumn::isAddress)
                        .ifPresent(column -> selects.add(select(place, rule, rows, column)));
            }
        }
        return selects;
    }

    private static CandidateSelect select(Entity place, RecordRule rule, RowRelation rows, CompiledColumn column) {
        String name = Sql.name(column.name());
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : place.fields()) {
            part(field, column).ifPresent(part -> fields.put(field.name(), part));
        }
        // a deleted row states no place; others may still live there
        String condition = rows.condition(rule, new ExpressionSql(rows.columns())) + " AND NOT _deleted AND " + name
                + " IS NOT NULL";
        String sql = CandidateSelect.sql(name, true, fields, rows.sql(), condition);
        return new CandidateSelect(sql, true, Optional.empty(), Optional.empty());
    }

    /** What an address says about a field of its place; empty if nothing. */
    static Optional<String> part(Field field, CompiledColumn column) {
        return switch (field.name()) {
            case "address" -> Optional.of(Sql.name(column.name()));
            case "status" -> Optional.of("'unconfirmed'");
            default ->
                PARTS.contains(field.name())
                        ? Optional.of(WorkColumn.parts(column) + "." + field.name())
                        : Optional.empty();
        };
    }
}
