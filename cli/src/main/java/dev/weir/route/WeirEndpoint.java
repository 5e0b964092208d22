package dev.weir.route;

import java.util.List;
import java.util.function.Function;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One {@code weir:} URI: the source that fires once in a run, or the mapping that takes the input. */
final class WeirEndpoint extends DefaultEndpoint implements MultipleConsumersSupport {

    private final String name;
    private final RouteInputs inputs;
    private final Function<String, List<String>> mappingsOfRoute;

    WeirEndpoint(
            String uri,
            WeirComponent component,
            String name,
            RouteInputs inputs,
            Function<String, List<String>> mappingsOfRoute) {
        super(uri, component);
        this.name = name;
        this.inputs = inputs;
        this.mappingsOfRoute = mappingsOfRoute;
    }

    /** Every {@code weir:once} is the same endpoint. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    @Override
    public Producer createProducer() {
        if (name.equals(WeirComponent.ONCE)) {
            throw new IllegalArgumentException(
                    "weir:once is a source; write \"from: weir:once\" or \"to: weir:<mapping>\"");
        }
        return new WeirProducer(this, name, inputs);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        if (!name.equals(WeirComponent.ONCE)) {
            throw new IllegalArgumentException("the only weir: source is weir:once; \"weir:" + name + "\" is none");
        }
        return new OnceConsumer(this, processor, inputs, mappingsOfRoute);
    }
}
