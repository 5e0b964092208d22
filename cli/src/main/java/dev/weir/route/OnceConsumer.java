package dev.weir.route;

import java.util.List;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/** {@code from: weir:once}: each poll is one exchange, with the headers {@code watermark} and {@code full} of the route's mapping. */
final class OnceConsumer extends ScheduledPollConsumer {

    static final String WATERMARK = "watermark";
    static final String FULL = "full";

    /** The exchange property with the {@link Pulled.Mark} of the route's mapping, if it has one. */
    static final String MARK = "weir.mark";

    private final RouteInputs inputs;
    private final Function<String, List<String>> mappingsOfRoute;

    OnceConsumer(
            WeirEndpoint endpoint,
            Processor processor,
            RouteInputs inputs,
            Function<String, List<String>> mappingsOfRoute) {
        super(endpoint, processor);
        this.inputs = inputs;
        this.mappingsOfRoute = mappingsOfRoute;
    }

    @Override
    protected int poll() throws Exception {
        String mapping = mappingsOfRoute.apply(getRouteId()).get(0);
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setHeader(WATERMARK, inputs.watermark(mapping));
            exchange.getIn().setHeader(FULL, inputs.fullPull(mapping));
            inputs.mark(mapping).ifPresent(mark -> exchange.setProperty(MARK, mark));
            getProcessor().process(exchange);
        } finally {
            releaseExchange(exchange, false);
        }
        return 1;
    }
}
