package dev.weir.resolve;

import dev.weir.schema.Entity;
import dev.weir.schema.FieldType;
import dev.weir.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How identity rules and vetoes see the fields of an entity: a reference as the golden id it leads to, so that two departments' references
 * to one place are equal; every other field as it stands.
 */
final class ReferenceColumns {

    private final Entity entity;
    private final Set<String> resolved;

    /** @param resolved the reference fields whose targets are linked already */
    ReferenceColumns(Entity entity, Set<String> resolved) {
        this.entity = entity;
        this.resolved = Set.copyOf(resolved);
    }

    List<String> of(List<String> fields) {
        return fields.stream().map(this::column).toList();
    }

    /** The node table with what the fields need joined to it; the record's own columns keep their plain names. */
    String from(NodeTable table, List<String> fields) {
        String joins = fields.stream()
                .filter(this::leads)
                .map(field -> " LEFT JOIN (SELECT weir_node, golden_id AS " + id(field) + " FROM "
                        + table.references(field) + ") USING (weir_node)")
                .collect(Collectors.joining());
        return table.name() + joins;
    }

    /** All fields are there and the condition is true. */
    String seen(List<String> fields, Optional<String> when) {
        String present =
                of(fields).stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" AND "));
        return present + when.map(sql -> " AND (\n" + sql + "\n) IS TRUE").orElse("");
    }

    private String column(String field) {
        return leads(field) ? id(field) : Sql.name(field);
    }

    private boolean leads(String field) {
        return resolved.contains(field)
                && entity.field(field)
                        .map(found -> found.type() == FieldType.REFERENCE)
                        .orElse(false);
    }

    private static String id(String field) {
        return Sql.name("weir_to_" + field);
    }
}
