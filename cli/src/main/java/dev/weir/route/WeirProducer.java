package dev.weir.route;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.route.RouteInputs.Pull;
import java.io.File;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.support.DefaultProducer;

/** {@code to: weir:<mapping>}: hands a file or a query's rows over to the load, and returns when they are loaded. */
final class WeirProducer extends DefaultProducer {

    /** The exchange property that says that its input was loaded. */
    static final String LOADED = "weir.loaded";

    private final String mapping;
    private final RouteInputs inputs;

    WeirProducer(WeirEndpoint endpoint, String mapping, RouteInputs inputs) {
        super(endpoint);
        this.mapping = mapping;
        this.inputs = inputs;
    }

    @Override
    public void process(Exchange exchange) {
        String route = exchange.getFromRouteId();
        Object body = exchange.getIn().getBody();
        Optional<Path> file = file(body);
        if (file.isPresent()) {
            inputs.file(route, mapping, file.get());
        } else if (body instanceof Iterator<?> rows) {
            load(exchange, new StreamedRows(route, rows));
        } else if (body instanceof Iterable<?> rows) {
            load(exchange, new StreamedRows(route, rows.iterator()));
        } else {
            throw new WeirException(
                    Stage.PULL,
                    route,
                    "weir:" + mapping + " takes a file or the rows of a query, and got "
                            + (body == null ? "nothing" : body.getClass().getSimpleName())
                            + "; let a file: or jdbc: endpoint stand directly before it");
        }
        exchange.setProperty(LOADED, true);
    }

    /** Rows can be fetched only once. A redelivery that the route asks for would load the rest of them as if it were all. */
    private void load(Exchange exchange, StreamedRows rows) {
        try {
            inputs.rows(exchange.getFromRouteId(), mapping, pull(exchange, rows));
        } catch (RuntimeException e) {
            exchange.getExchangeExtension().setRedeliveryExhausted(rows.begun());
            throw e;
        }
    }

    /** The local file of a body that is one. */
    static Optional<Path> file(Object body) {
        Object inner = body instanceof GenericFile<?> generic ? generic.getFile() : body;
        if (inner instanceof File local) {
            return Optional.of(local.toPath());
        }
        return inner instanceof Path path ? Optional.of(path) : Optional.empty();
    }

    private static Pull pull(Exchange exchange, StreamedRows rows) {
        boolean wanted = exchange.getIn().getHeader(OnceConsumer.FULL, false, Boolean.class);
        PullPlan plan = exchange.getProperty(DatabaseProducer.PLAN, PullPlan.class);
        return plan == null ? new Pull(rows, wanted, List.of()) : new Pull(rows, wanted && plan.full(), plan.notes());
    }
}
