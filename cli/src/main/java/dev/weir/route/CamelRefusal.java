package dev.weir.route;

import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.ResolveEndpointFailedException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Why Camel refuses an item of a route file, and where that stands: Camel's own messages are long, and tell the place seldom and not exactly.
 */
record CamelRefusal(RouteProblem problem, Position position, String message, String hint) {

    private static final Pattern UNKNOWN_KEY = Pattern.compile("(?:Unsupported field|Unknown node id): (\\S+)");
    private static final Pattern UNKNOWN_OPTION = Pattern.compile("Unknown parameters=\\[\\{([^=}]+)=");
    private static final String COMPONENTS = "https://camel.apache.org/components/4.18.x/";

    static CamelRefusal of(RouteText item, Exception thrown) {
        Optional<MarkedYamlEngineException> marked = find(thrown, MarkedYamlEngineException.class);
        if (marked.isPresent()) {
            return text(item, marked.get());
        }
        Optional<NoSuchEndpointException> missing = find(thrown, NoSuchEndpointException.class);
        if (missing.isPresent()) {
            return component(item, missing.get().getUri());
        }
        Optional<ResolveEndpointFailedException> unresolved = find(thrown, ResolveEndpointFailedException.class);
        if (unresolved.isPresent()) {
            return endpoint(item, unresolved.get());
        }
        String message = "Camel refuses the route: " + Cause.of(thrown);
        return new CamelRefusal(RouteProblem.REFUSED, item.position(), message, "");
    }

    void report(Problems problems) {
        problem.report(problems, position, message, hint);
    }

    /** Camel's mark is at the value or the parent, so the key is looked up. */
    private static CamelRefusal text(RouteText item, MarkedYamlEngineException thrown) {
        Matcher unknown = UNKNOWN_KEY.matcher(thrown.getMessage());
        if (unknown.find() && item.keys().containsKey(unknown.group(1))) {
            String message = "Camel knows no key or step \"" + unknown.group(1) + "\" here";
            return new CamelRefusal(
                    RouteProblem.UNKNOWN_KEY,
                    item.keys().get(unknown.group(1)),
                    message,
                    "check its spelling and indent");
        }
        Position position = thrown.getProblemMark()
                .map(mark -> new Position(item.position().file(), mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(item.position());
        return new CamelRefusal(
                RouteProblem.UNKNOWN_KEY, position, "Camel refuses the route: " + thrown.getProblem(), "");
    }

    private static CamelRefusal component(RouteText item, String uri) {
        Optional<EndpointText> endpoint = written(item, uri);
        Position position = endpoint.map(EndpointText::position).orElse(item.position());
        String scheme = endpoint.map(EndpointText::scheme).orElse("");
        return new CamelRefusal(
                RouteProblem.UNKNOWN_COMPONENT,
                position,
                scheme.isEmpty()
                        ? "the URI \"" + uri + "\" names no component"
                        : "there is no component \"" + scheme + ":\"",
                "Weir brings file:, jdbc:, direct: and log: besides weir:");
    }

    private static CamelRefusal endpoint(RouteText item, ResolveEndpointFailedException thrown) {
        Optional<EndpointText> endpoint = written(item, thrown.getUri());
        Position position = endpoint.map(EndpointText::position).orElse(item.position());
        String scheme = endpoint.map(EndpointText::scheme).orElse("");
        String hint = scheme.equals(WeirComponent.SCHEME)
                ? "it has none"
                : "its options: " + COMPONENTS + scheme + "-component.html";
        Matcher unknown = UNKNOWN_OPTION.matcher(thrown.getMessage());
        if (unknown.find()) {
            String option = unknown.group(1);
            String message = scheme + ": has no option \"" + option + "\"";
            return new CamelRefusal(RouteProblem.BAD_ENDPOINT, option(endpoint, option, position), message, hint);
        }
        Optional<PropertyBindingException> binding = find(thrown, PropertyBindingException.class);
        if (binding.isPresent()) {
            String option = binding.get().getPropertyName();
            String message = "\"" + binding.get().getValue() + "\" is no value for the option \"" + option + "\"";
            return new CamelRefusal(RouteProblem.BAD_ENDPOINT, option(endpoint, option, position), message, hint);
        }
        return new CamelRefusal(RouteProblem.BAD_ENDPOINT, position, "Camel refuses the URI: " + Cause.of(thrown), "");
    }

    private static Position option(Optional<EndpointText> endpoint, String option, Position otherwise) {
        return endpoint.flatMap(text -> text.option(option)).orElse(otherwise);
    }

    /** The endpoint that Camel means. In its URI properties are resolved and parameters joined, so the most alike is taken. */
    private static Optional<EndpointText> written(RouteText item, String uri) {
        List<EndpointText> endpoints = item.endpoints();
        return endpoints.stream()
                .filter(endpoint -> uri.startsWith(endpoint.scheme()))
                .max(Comparator.comparingInt(endpoint -> alike(endpoint, uri)));
    }

    private static int alike(EndpointText endpoint, String uri) {
        String literal = endpoint.path().replaceAll(".*}}", "");
        long options = endpoint.parameters().keySet().stream()
                .filter(name -> uri.contains(name + "="))
                .count();
        return (uri.contains(literal) ? literal.length() + 1 : 0)
                + Math.toIntExact(options)
                + (uri.contains(endpoint.query()) ? endpoint.query().length() : 0)
                + endpoint.scheme().length();
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
