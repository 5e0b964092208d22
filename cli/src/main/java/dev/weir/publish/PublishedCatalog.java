package dev.weir.publish;

import dev.weir.schema.Field;
import dev.weir.schema.PrivacyClass;
import dev.weir.schema.RowPrivacy;
import dev.weir.schema.Schema;
import dev.weir.store.OperationsTable;
import dev.weir.store.OperationsTables;
import dev.weir.store.PopulationViews;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that a published file can hold, by the names that audiences use: {@code place}, {@code weir.load}.
 *
 * @param tables by name, each with its columns by name
 */
public record PublishedCatalog(Schema schema, Map<String, Map<String, Column>> tables) {

    /** @param type of DuckDB */
    public record Column(String type, PrivacyClass privacy) {}

    public PublishedCatalog {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    public static PublishedCatalog of(Schema schema) {
        Map<String, Map<String, Column>> tables = new LinkedHashMap<>();
        schema.entities().values().forEach(entity -> tables.put(entity.name(), columns(entity.fields())));
        schema.views().forEach(view -> tables.put(view.name(), columns(view.columns())));
        // they follow the residents and households
        PopulationViews.queries(schema).keySet().forEach(view -> tables.put(view, Map.of()));
        OperationsTables.all().stream()
                .filter(OperationsTable::published)
                .filter(table -> !table.name().equals("meta"))
                .forEach(table -> tables.put("weir." + table.name(), columns(table)));
        return new PublishedCatalog(schema, tables);
    }

    private static Map<String, Column> columns(List<Field> fields) {
        Map<String, Column> columns = new LinkedHashMap<>();
        fields.forEach(
                field -> columns.put(field.name(), new Column(field.type().goldenType(), field.privacy())));
        return columns;
    }

    private static Map<String, Column> columns(OperationsTable table) {
        Map<String, Column> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.name(), new Column(column.type(), column.privacy())));
        return columns;
    }

    public Optional<Column> column(String table, String name) {
        return Optional.ofNullable(tables.get(table)).map(columns -> columns.get(name));
    }

    /** Whether the table is a fact view, or a population: what is counted there is exact. */
    public boolean counts(String table) {
        return schema.views().stream().anyMatch(view -> view.name().equals(table))
                || PopulationViews.queries(schema).containsKey(table);
    }

    /** What a condition of the table's rows can name, with its type. */
    public Map<String, String> conditionTypes(String table) {
        Map<String, String> types = new HashMap<>();
        tables.getOrDefault(table, Map.of()).forEach((name, column) -> types.put(name, column.type()));
        if (schema.entity(table).isPresent()) {
            types.putAll(RowPrivacy.OF_EVERY_ROW);
        }
        return types;
    }

    /** Whether it is said, in one way or another, which rows of the table the audience sees. */
    public boolean isDecided(Audience audience, String table) {
        Share share = new Share(schema, audience);
        return PopulationViews.queries(schema).containsKey(table)
                ? share.isDecided("resident") && share.isDecided("household")
                : share.isDecided(table);
    }
}
