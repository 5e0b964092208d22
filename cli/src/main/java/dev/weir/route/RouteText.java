package dev.weir.route;

import dev.weir.problem.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of a route file as it is written: a route, or something that belongs to all routes of the file, such as {@code onException}.
 *
 * @param route whether it is a route
 * @param id empty when it has none, and for other items
 * @param position of the id, else of the item
 * @param yaml the item alone, and for a route what holds for all routes of its file, on the lines where they stand in the file
 * @param endpoints in the order of the text; the source first
 * @param keys every key to where it first stands
 * @param properties the names between {@code {{}}} to where they first stand
 * @param constants the texts that it sets, such as queries
 */
record RouteText(
        boolean route,
        String id,
        Position position,
        String yaml,
        List<EndpointText> endpoints,
        Map<String, Position> keys,
        Map<String, Position> properties,
        List<EndpointText.Parameter> constants) {

    RouteText {
        endpoints = List.copyOf(endpoints);
        keys = Map.copyOf(keys);
        properties = Map.copyOf(properties);
        constants = List.copyOf(constants);
    }

    Optional<EndpointText> source() {
        return endpoints.stream().filter(EndpointText::source).findFirst();
    }

    /** The mappings that its {@code weir:<mapping>} steps name, in order, each once. */
    List<String> mappings() {
        return endpoints.stream()
                .filter(endpoint -> !endpoint.source() && endpoint.scheme().equals(WeirComponent.SCHEME))
                .map(EndpointText::path)
                .distinct()
                .toList();
    }
}
