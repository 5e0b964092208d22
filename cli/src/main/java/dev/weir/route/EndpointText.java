package dev.weir.route;

import dev.weir.problem.Position;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An endpoint as its route's YAML writes it.
 *
 * @param source whether the route, and not a step of it, begins here
 * @param uri with its {@code {{properties}}} unresolved
 * @param parameters the {@code parameters:} by name
 */
record EndpointText(boolean source, String uri, Position position, Map<String, Parameter> parameters) {

    /** @param position of the key */
    record Parameter(String value, Position position) {}

    EndpointText {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** {@code file} of {@code file:{{weir.inbox}}/water}; empty when there is none. */
    String scheme() {
        int colon = uri.indexOf(':');
        return colon < 0 ? "" : uri.substring(0, colon);
    }

    /** {@code police} of {@code jdbc:police?outputType=StreamList}. */
    String path() {
        String rest = uri.substring(uri.indexOf(':') + 1);
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        return path.startsWith("//") ? path.substring(2) : path;
    }

    /** What stands behind the question mark, or the empty text. */
    String query() {
        int query = uri.indexOf('?');
        return query < 0 ? "" : uri.substring(query + 1);
    }

    /** The text of an option, or the empty text. */
    String value(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter != null) {
            return parameter.value();
        }
        return Arrays.stream(query().split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** Where an option stands: its own key, or the URI that holds it, or nowhere. */
    Optional<Position> option(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter != null) {
            return Optional.of(parameter.position());
        }
        boolean inQuery = Arrays.stream(query().split("&")).anyMatch(part -> part.startsWith(name + "="));
        return inQuery ? Optional.of(position) : Optional.empty();
    }
}
