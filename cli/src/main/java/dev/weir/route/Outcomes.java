package dev.weir.route;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.route.RouteOutcome.Failure;
import dev.weir.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/** Collects what becomes of each exchange, by route. */
final class Outcomes extends RoutePolicySupport implements RoutePolicyFactory {

    private final Workspace workspace;
    private final Map<String, Found> routes = new HashMap<>();

    Outcomes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return this;
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        if (!route.getRouteId().equals(exchange.getFromRouteId())) {
            return;
        }
        String input = input(route.getRouteId(), exchange);
        Throwable thrown = exchange.getException();
        if (thrown == null && exchange.getProperty(WeirProducer.LOADED) == null) {
            thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        }
        if (thrown != null) {
            failed(route.getRouteId(), input, thrown);
        } else if (exchange.getProperty(WeirProducer.LOADED) != null) {
            found(route.getRouteId()).inputs.add(input);
        }
    }

    void failed(String routeId, String input, Throwable thrown) {
        WeirException cause =
                Cause.ours(thrown).orElseGet(() -> new WeirException(Stage.PULL, input, Cause.of(thrown), thrown));
        found(routeId).failures.add(new Failure(input, cause));
    }

    /** The route's source could not be looked at. */
    void notPolled(String routeId, Throwable thrown) {
        failed(routeId, routeId, thrown);
        found(routeId).polled = false;
    }

    /** A file that the route would take. */
    void meets(String routeId, Path file) {
        found(routeId).met.add(file.toAbsolutePath().normalize());
    }

    void folderMissing(String routeId, Path folder) {
        String message = "the folder " + workspace.display(folder)
                + " is not there; make it, or mount the share that it lies on";
        failed(routeId, routeId, new WeirException(Stage.PULL, routeId, message));
    }

    void waits(String routeId, Path file) {
        found(routeId).waiting.add(workspace.display(file));
    }

    RouteOutcome of(String routeId, Duration duration) {
        Found found = found(routeId);
        return new RouteOutcome(
                routeId, found.inputs, found.met, found.polled, found.waiting, found.failures, duration);
    }

    private String input(String routeId, Exchange exchange) {
        Object file = exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE);
        return file instanceof GenericFile<?> generic
                ? WeirProducer.file(generic).map(workspace::display).orElse(routeId)
                : routeId;
    }

    private Found found(String routeId) {
        return routes.computeIfAbsent(routeId, id -> new Found());
    }

    private static final class Found {
        private final List<String> inputs = new ArrayList<>();
        private final Set<Path> met = new HashSet<>();
        private boolean polled = true;
        private final List<String> waiting = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
    }
}
