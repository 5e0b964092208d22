package dev.weir.route;

import dev.weir.problem.Problem.Severity;
import dev.weir.problem.Problems;
import dev.weir.problem.WeirException;
import dev.weir.workspace.Config.Database;
import dev.weir.workspace.Workspace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with a workspace's routes without moving any data. */
public final class RouteChecker {

    private static final Set<RouteProblem> FOUND_BY_CAMEL =
            Set.of(RouteProblem.UNKNOWN_KEY, RouteProblem.UNKNOWN_COMPONENT);

    private final Problems problems;
    private final RouteSet routes;
    private final Workspace workspace;
    private final Set<String> refusedFiles = new HashSet<>();

    private RouteChecker(Workspace workspace, RouteSet routes, Problems problems) {
        this.workspace = workspace;
        this.routes = routes;
        this.problems = problems;
    }

    /**
     * Checks all route files: first as texts, then by letting Camel make every route without starting it. Makes no folder and opens no
     * connection.
     *
     * @param mappingNames the mappings that there are
     */
    public static void check(Workspace workspace, Set<String> mappingNames, Problems problems) {
        RouteChecker checker = new RouteChecker(workspace, RouteFiles.read(workspace, problems), problems);
        checker.makeRoutes(new TextChecker(workspace, mappingNames, problems));
    }

    /**
     * Opens a connection to each database that a route reads, lets it prepare the route's queries and tries their first marks on their first
     * rows; says nothing that {@link #check} says.
     *
     * @param pulled by mapping
     */
    public static void connect(Workspace workspace, Map<String, Pulled> pulled, Problems problems) {
        RouteChecker checker = new RouteChecker(workspace, RouteFiles.read(workspace, new Problems()), problems);
        Map<String, EndpointText> used = new LinkedHashMap<>();
        Map<String, List<QueryCheck.Query>> queries = new HashMap<>();
        for (RouteText item : checker.routes.items()) {
            for (EndpointText endpoint : item.endpoints()) {
                if (endpoint.scheme().equals(DatabaseComponent.SCHEME)) {
                    used.putIfAbsent(endpoint.path(), endpoint);
                    queries.computeIfAbsent(endpoint.path(), unused -> new ArrayList<>())
                            .addAll(queries(item, pulled));
                }
            }
        }
        used.forEach((name, endpoint) -> {
            Database database = workspace.config().databases().get(name);
            if (database != null) {
                checker.connect(database, endpoint, queries.get(name));
            }
        });
    }

    /** Of a route that leads to one mapping, by one query. */
    private static List<QueryCheck.Query> queries(RouteText item, Map<String, Pulled> pulled) {
        Optional<Pulled> known = item.mappings().size() == 1
                ? Optional.ofNullable(pulled.get(item.mappings().get(0)))
                : Optional.empty();
        return item.constants().stream()
                .map(text -> new QueryCheck.Query(text, known))
                .toList();
    }

    private void connect(Database database, EndpointText endpoint, List<QueryCheck.Query> queries) {
        try (Drivers drivers = Drivers.of(workspace)) {
            DatabaseSource source = new DatabaseSource(database, workspace.root(), drivers);
            try (Connection connection = source.getConnection()) {
                connection.getMetaData();
                new QueryCheck(source, connection, problems).check(queries);
            }
        } catch (WeirException e) {
            RouteProblem.UNREACHABLE_DATABASE.report(problems, endpoint.position(), e.getMessage(), "");
        } catch (SQLException e) {
            RouteProblem.UNREACHABLE_DATABASE.report(problems, endpoint.position(), Cause.of(e), "");
        }
    }

    private void makeRoutes(TextChecker texts) {
        try (RouteEngine engine = new RouteEngine(workspace, routes, new UnaskedInputs())) {
            for (RouteText item : routes.sharedFirst()) {
                long before = errors();
                texts.check(item);
                boolean sound = errors() == before;
                if (!refusedFiles.contains(item.position().file())) {
                    make(engine, item, sound);
                }
            }
        }
    }

    private long errors() {
        return problems.all().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
    }

    /** What else Camel says of a text that is not sound has been said before, and better. */
    private void make(RouteEngine engine, RouteText item, boolean sound) {
        try {
            engine.load(item);
        } catch (Exception e) {
            CamelRefusal refusal = CamelRefusal.of(item, e);
            if (sound || FOUND_BY_CAMEL.contains(refusal.problem())) {
                refusal.report(problems);
            }
            if (!item.route()) {
                refusedFiles.add(item.position().file());
            }
            return;
        }
        boolean called = item.source().filter(RouteSet::called).isPresent();
        if (item.route() && !called && !item.id().isEmpty() && !engine.canPoll(item.id())) {
            RouteProblem.NOT_POLLED.report(
                    problems,
                    item.source().map(EndpointText::position).orElse(item.position()),
                    "the route's source cannot be polled once in a run",
                    "begin it with weir:once or file:");
        }
    }
}
