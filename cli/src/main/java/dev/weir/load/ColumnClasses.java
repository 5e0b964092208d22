package dev.weir.load;

import dev.weir.schema.Entity;
import dev.weir.schema.Field;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.Schema;
import dev.weir.store.OperationsTable;
import dev.weir.store.OperationsTables;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How private each column of the working file is.
 *
 * @param guarded entities whose hidden rows are left out wherever this is asked for
 */
record ColumnClasses(Schema schema, Set<String> guarded) {

    /** Made of what a department wrote; it can hold anything. */
    private static final String SOURCE_KEY = "source_key";

    /**
     * What a value is made of.
     *
     * @param source {@code resident.born_on}; empty for what is in no table
     */
    record Origin(PrivacyClass privacy, String source) {

        static final Origin NONE = new Origin(PrivacyClass.OPEN, "");

        Origin or(Origin other) {
            return other.privacy().compareTo(privacy) > 0 ? other : this;
        }
    }

    /** The columns of a table that have a class; none of a table that is not known. */
    Map<String, Origin> of(String catalogSchema, String table) {
        if (catalogSchema.equals("weir")) {
            return OperationsTables.all().stream()
                    .filter(known -> known.name().equals(table))
                    .findFirst()
                    .map(ColumnClasses::operations)
                    .orElse(Map.of());
        }
        return schema.entity(table).map(this::entity).orElse(Map.of());
    }

    private static Map<String, Origin> operations(OperationsTable table) {
        Map<String, Origin> columns = new LinkedHashMap<>();
        table.columns()
                .forEach(column -> columns.put(
                        column.name().toLowerCase(Locale.ROOT),
                        new Origin(
                                table.published() ? column.privacy() : PrivacyClass.SENSITIVE,
                                "weir." + table.name() + "." + column.name())));
        return columns;
    }

    private Map<String, Origin> entity(Entity entity) {
        Map<String, Origin> columns = new LinkedHashMap<>();
        columns.put(SOURCE_KEY, new Origin(PrivacyClass.SENSITIVE, entity.name() + "." + SOURCE_KEY));
        for (Field field : entity.fields()) {
            columns.put(field.name(), new Origin(privacy(entity, field), entity.name() + "." + field.name()));
        }
        return columns;
    }

    /** A field of rows that may be hidden tells of them, unless it may be seen even then. */
    private PrivacyClass privacy(Entity entity, Field field) {
        if (guarded.contains(entity.name()) || entity.rows().coarse().contains(field.name())) {
            return field.privacy();
        }
        if (entity.rows().sensitiveWhen().isPresent()) {
            return PrivacyClass.SENSITIVE;
        }
        boolean personal = entity.rows().personalWhen().isPresent();
        return personal && field.privacy().compareTo(PrivacyClass.PERSONAL) < 0
                ? PrivacyClass.PERSONAL
                : field.privacy();
    }
}
