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
     * @return one outcome for each route, in the order they ran
     * @throws dev.weir.problem.ConfigurationException when a route file is no YAML or no route has one of the ids
     */
    public static List<RouteOutcome> run(Workspace workspace, List<String> routeIds, RouteInputs inputs) {
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
        List<String> chosen = known.stream()
                .filter(id -> routeIds.isEmpty() || routeIds.contains(id))
                .toList();
        RouteRunner runner = new RouteRunner(workspace, routes, inputs);
        return JvmZone.during(workspace.config().zone(), () -> runner.run(chosen));
    }

    private List<RouteOutcome> run(List<String> chosen) {
        try (RouteEngine engine = new RouteEngine(workspace, routes, inputs)) {
            load(engine, chosen);
            List<RouteOutcome> outcomes = new ArrayList<>();
            for (String id : chosen) {
                long begin = System.nanoTime();
                poll(engine, id);
                outcomes.add(engine.outcomes().of(id, Duration.ofNanos(System.nanoTime() - begin)));
            }
            return outcomes;
        }
    }

    /** What belongs to several routes first: a route sees only the {@code onException} that is there when it is made. */
    private void load(RouteEngine engine, List<String> chosen) {
        routes.items().stream().filter(item -> !item.route()).forEach(item -> load(engine, item));
        for (RouteText route : routes.routes()) {
            boolean called = route.source().filter(RouteSet::called).isPresent();
            if (called || chosen.contains(route.id())) {
                load(engine, route);
            }
            if (called && !refused.containsKey(route.id())) {
                start(engine, route.id());
            }
        }
    }

    private void load(RouteEngine engine, RouteText item) {
        try {
            engine.load(item);
        } catch (Exception e) {
            refused.put(item.id(), e);
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
            engine.outcomes().failed(id, id, refused.get(id));
        } else if (engine.canPoll(id)) {
            engine.polls().run(id);
        } else {
            String message = "the route's source cannot be polled once in a run; begin it with weir:once or file:";
            engine.outcomes().failed(id, id, new WeirException(Stage.PULL, id, message));
        }
    }
}
