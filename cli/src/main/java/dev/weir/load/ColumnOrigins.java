package dev.weir.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.load.ColumnClasses.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The most private column that each column of a query shows, followed through subqueries, joins and WITH. A count, a sum and a mean show
 * none; what a condition asks is not shown either.
 */
record ColumnOrigins(ColumnClasses classes) {

    private static final Set<String> COUNTS = Set.of("count", "count_star", "count_if", "sum", "avg");

    /** The columns of a query in order, each with its origin. */
    Map<String, Origin> of(JsonNode query) {
        return of(query, Map.of());
    }

    private Map<String, Origin> of(JsonNode query, Map<String, Map<String, Origin>> outer) {
        Map<String, Map<String, Origin>> named = new HashMap<>(outer);
        query.path("cte_map")
                .path("map")
                .forEach(entry -> named.put(
                        entry.path("key").asText(),
                        of(entry.path("value").path("query").path("node"), named)));
        if (query.has("left") && query.has("right")) {
            return united(List.of(of(query.path("left"), named), of(query.path("right"), named)));
        }
        if (query.has("children")) {
            List<Map<String, Origin>> parts = new ArrayList<>();
            query.path("children").forEach(child -> parts.add(of(child, named)));
            return united(parts);
        }
        Map<String, Map<String, Origin>> relations = new LinkedHashMap<>();
        addRelations(query.path("from_table"), named, relations);
        Map<String, Origin> columns = new LinkedHashMap<>();
        for (JsonNode item : query.path("select_list")) {
            if (item.path("class").asText().equals("STAR")) {
                relations.values().forEach(columns::putAll);
            } else {
                columns.put(name(item), shown(item, relations, named));
            }
        }
        return columns;
    }

    private static Map<String, Origin> united(List<Map<String, Origin>> parts) {
        Map<String, Origin> columns = new LinkedHashMap<>(parts.get(0));
        List<String> names = List.copyOf(columns.keySet());
        for (Map<String, Origin> part : parts) {
            int position = 0;
            for (Origin origin : part.values()) {
                if (position < names.size()) {
                    columns.merge(names.get(position++), origin, Origin::or);
                }
            }
        }
        return columns;
    }

    private void addRelations(
            JsonNode from, Map<String, Map<String, Origin>> named, Map<String, Map<String, Origin>> relations) {
        String alias = from.path("alias").asText();
        switch (from.path("type").asText()) {
            case "JOIN" -> {
                addRelations(from.path("left"), named, relations);
                addRelations(from.path("right"), named, relations);
            }
            case "SUBQUERY" -> relations.put(alias, of(from.path("subquery").path("node"), named));
            case "BASE_TABLE" -> {
                String table = from.path("table_name").asText();
                String schema = from.path("schema_name").asText();
                Map<String, Origin> columns =
                        schema.isEmpty() && named.containsKey(table) ? named.get(table) : classes.of(schema, table);
                relations.put(alias.isEmpty() ? table : alias, columns);
            }
            default -> {
                // values that stand in the query itself
            }
        }
    }

    private Origin shown(
            JsonNode node, Map<String, Map<String, Origin>> relations, Map<String, Map<String, Origin>> named) {
        if (node.path("class").asText().equals("COLUMN_REF")) {
            return column(node, relations);
        }
        if (COUNTS.contains(node.path("function_name").asText())) {
            return Origin.NONE;
        }
        Origin origin = Origin.NONE;
        if (node.path("class").asText().equals("SUBQUERY")) {
            for (Origin inner : of(node.path("subquery").path("node"), named).values()) {
                origin = origin.or(inner);
            }
            return origin;
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            if (!child.getKey().equals("filter")) {
                origin = origin.or(shown(child.getValue(), relations, named));
            }
        }
        for (JsonNode child : node.isArray() ? node : List.<JsonNode>of()) {
            origin = origin.or(shown(child, relations, named));
        }
        return origin;
    }

    private static Origin column(JsonNode node, Map<String, Map<String, Origin>> relations) {
        JsonNode names = node.path("column_names");
        String column = names.path(names.size() - 1).asText();
        String relation = names.size() > 1 ? names.path(names.size() - 2).asText() : "";
        Origin origin = Origin.NONE;
        for (Map.Entry<String, Map<String, Origin>> known : relations.entrySet()) {
            if (relation.isEmpty()
                    || !relations.containsKey(relation)
                    || known.getKey().equals(relation)) {
                origin = origin.or(known.getValue().getOrDefault(column, Origin.NONE));
            }
        }
        return origin;
    }

    private static String name(JsonNode item) {
        JsonNode names = item.path("column_names");
        return item.has("alias")
                ? item.path("alias").asText()
                : names.path(names.size() - 1).asText();
    }
}
