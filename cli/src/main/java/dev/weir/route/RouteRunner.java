package dev.weir.route;

import dev.weir.problem.Position;
import dev.weir.problem.Problems;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the routes of a workspace: each once, in order, on the calling thread, until nothing is left that is ready. */
public final class RouteRunner {

    private final Workspace workspace;
    private final RouteSet routes;
    private final RouteInputs inputs;
    /** By route, and by file for what belongs to all of its routes. */
    private final Map<String, Exception> refused = new HashMap<>();

    private RouteRunner(Workspace workspace, RouteSet routes, RouteInputs inputs) {
        this.workspace = workspace;
        this.routes = routes;
        this.inputs = inputs;
    }

    /**
     * Polls the routes. A route that fails, as a whole or for one of its inputs, says so in its outcome, and the others go on.
     *
     * @param routeIds the routes to run, in the order of the files whatever their order here; all when empty
     * @return one outcome for each route that was run, in the order they ran
     * @throws dev.weir.problem.ConfigurationException when a route file is no YAML or no route has one of the ids
     */
    public static List<RouteOutcome> run(Workspace workspace, List<String> routeIds, RouteInputs inputs) {
        RouteSet routes = routes(workspace, routeIds);
        List<String> chosen = routes.ids().stream()
                .filter(id -> routeIds.isEmpty() || routeIds.contains(id))
                .toList();
        RouteRunner runner = new RouteRunner(workspace, routes, inputs);
        return JvmZone.during(workspace.config().zone(), () -> runner.run(chosen));
    }

    /**
     * Looks for the routes without running any, so that nothing has begun when one is misspelt.
     *
     * @throws dev.weir.problem.ConfigurationException as {@link #run} does
     */
    public static void check(Workspace workspace, List<String> routeIds) {
        routes(workspace, routeIds);
    }

    private static RouteSet routes(Workspace workspace, List<String> routeIds) {
        Problems problems = new Problems();
        RouteSet routes = RouteFiles.read(workspace, problems);
        List<String> known = routes.ids();
        for (String id : routeIds) {
            if (!known.contains(id)) {
                RouteProblem.UNKNOWN_ROUTE.report(
                        problems,
                        Position.of(workspace.display(workspace.routes())),
                        "no route has the id \"" + id + "\"",
                        "the routes are " + String.join(", ", known));
            }
        }
        problems.throwIfErrors();
        return routes;
    }

    private List<RouteOutcome> run(List<String> chosen) {
        try (RouteEngine engine = new RouteEngine(workspace, routes, inputs)) {
            load(engine, chosen);
            List<RouteOutcome> outcomes = new ArrayList<>();
            for (String id : chosen) {
                if (inputs.ended()) {
                    break;
                }
                long begin = System.nanoTime();
                poll(engine, id);
                outcomes.add(engine.outcomes().of(id, Duration.ofNanos(System.nanoTime() - begin)));
            }
            return outcomes;
        }
    }

    /** What belongs to all routes of a file first: if Camel refuses it, they fail. */
    private void load(RouteEngine engine, List<String> chosen) {
        for (RouteText item : routes.sharedFirst()) {
            boolean called = item.source().filter(RouteSet::called).isPresent();
            if (!item.route() || called || chosen.contains(item.id())) {
                load(engine, item);
            }
            if (called && !refused.containsKey(item.id())) {
                start(engine, item.id());
            }
        }
    }

    private void load(RouteEngine engine, RouteText item) {
        String file = item.position().file();
        if (refused.containsKey(file)) {
            refused.put(item.id(), refused.get(file));
            return;
        }
        try {
            engine.load(item);
        } catch (Exception e) {
            CamelRefusal refusal = CamelRefusal.of(item, e);
            String name = item.route() ? item.id() : file;
            refused.put(name, new WeirException(Stage.PULL, name, refusal.message(), e));
        }
    }

    private boolean start(RouteEngine engine, String id) {
        try {
            engine.start(id);
            return true;
        } catch (Exception e) {
            refused.put(id, e);
            return false;
        }
    }

    private void poll(RouteEngine engine, String id) {
        if (refused.containsKey(id) || !start(engine, id)) {
            engine.outcomes().notPolled(id, refused.get(id));
        } else if (engine.canPoll(id)) {
            engine.poll(id);
        } else {
            String message = "the route's source cannot be polled once in a run; begin it with weir:once or file:";
            engine.outcomes().notPolled(id, new WeirException(Stage.PULL, id, message));
        }
    }
}
