package dev.weir.route;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** {@code from: weir:once} and {@code to: weir:<mapping>}. */
final class WeirComponent extends DefaultComponent {

    static final String SCHEME = "weir";
    static final String ONCE = "once";

    private final RouteInputs inputs;
    private final Function<String, List<String>> mappingsOfRoute;

    /** @param mappingsOfRoute a route's id to the mappings it leads to */
    WeirComponent(CamelContext context, RouteInputs inputs, Function<String, List<String>> mappingsOfRoute) {
        super(context);
        this.inputs = inputs;
        this.mappingsOfRoute = mappingsOfRoute;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new WeirEndpoint(uri, this, remaining, inputs, mappingsOfRoute);
    }
}
