package dev.weir.route;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The route files of a workspace, read but not yet understood by Camel.
 *
 * @param items all of them, by file name and then in the file's order: the order in which routes run
 */
public record RouteSet(List<RouteText> items) {

    public RouteSet {
        items = List.copyOf(items);
    }

    /** The routes, without what else the files hold. */
    List<RouteText> routes() {
        return items.stream().filter(RouteText::route).toList();
    }

    /** All items, routes last: what a file's routes share must be sound before they can be. */
    List<RouteText> sharedFirst() {
        return items.stream().sorted(Comparator.comparing(RouteText::route)).toList();
    }

    Optional<RouteText> route(String id) {
        return routes().stream().filter(route -> route.id().equals(id)).findFirst();
    }

    /** The ids of the routes that a run polls, in order; those that other routes call ({@code direct:}) are not among them. */
    public List<String> ids() {
        return routes().stream()
                .filter(route -> route.source().stream().noneMatch(RouteSet::called))
                .map(RouteText::id)
                .toList();
    }

    /** The mappings to which a route leads; none if there is no such route. */
    public List<String> mappings(String id) {
        return route(id).map(RouteText::mappings).orElse(List.of());
    }

    static boolean called(EndpointText source) {
        return source.scheme().equals("direct");
    }
}
