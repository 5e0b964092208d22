package dev.weir.route;

import dev.weir.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.camel.LoggingLevel;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.builder.DefaultErrorHandlerBuilder;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelLogger;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * A Camel context with all of Weir's settings: routes that are loaded into it are made but not started, nothing is polled, no thread
 * waits. Closing it takes no time.
 */
final class RouteEngine implements AutoCloseable {

    private final DefaultCamelContext context = new DefaultCamelContext(false);
    private final Outcomes outcomes;
    private final HeldPolls polls;
    private final Refusals refusals;
    private final Drivers drivers;

    RouteEngine(Workspace workspace, RouteSet routes, RouteInputs inputs) {
        outcomes = new Outcomes(workspace);
        polls = new HeldPolls(outcomes);
        refusals = new Refusals(workspace, outcomes);
        drivers = Drivers.of(workspace);
        beQuick();
        context.getPropertiesComponent()
                .addInitialProperty("weir.inbox", slashed(workspace.inbox().toString()));
        context.getPropertiesComponent()
                .addInitialProperty("weir.workspace", slashed(workspace.root().toString()));
        workspace.config().databases().forEach((name, database) -> context.getRegistry()
                .bind(name, DataSource.class, new DatabaseSource(database, workspace.root(), drivers)));
        context.addComponent(DatabaseComponent.SCHEME, new DatabaseComponent());
        context.addComponent(WeirComponent.SCHEME, new WeirComponent(context, inputs, id -> mappings(routes, id)));
        SettledFiles settled = new SettledFiles(
                id -> mappings(routes, id).stream().anyMatch(inputs::growing),
                outcomes::meets,
                outcomes::waits,
                refusals);
        context.getCamelContextExtension().registerEndpointCallback(new EndpointSettings(settled, refusals));
        context.addLifecycleStrategy(polls);
        context.addRoutePolicyFactory(outcomes);
        context.build();
        context.getCamelContextExtension().setErrorHandlerFactory(silentErrorHandler());
        context.start();
    }

    /** Failures stand in the outcome; Camel would log them with stack traces, and input with them. */
    private static DefaultErrorHandlerBuilder silentErrorHandler() {
        DefaultErrorHandlerBuilder handler = new DefaultErrorHandlerBuilder();
        handler.setLoggerBean(new CamelLogger("org.apache.camel.failed", LoggingLevel.OFF));
        return handler;
    }

    private void beQuick() {
        context.disableJMX();
        context.setAutoStartup(false);
        context.setAutowiredEnabled(false);
        context.setLoadTypeConverters(false);
        context.setLoadHealthChecks(false);
        context.setStreamCaching(false);
        context.setMessageHistory(false);
        context.setUseMDCLogging(false);
        context.setSourceLocationEnabled(true);
        context.setStartupSummaryLevel(StartupSummaryLevel.Off);
        context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        context.getShutdownStrategy().setTimeout(1);
        context.getShutdownStrategy().setShutdownNowOnTimeout(true);
        context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
    }

    /**
     * Makes the item's route, or what else it holds.
     *
     * @throws Exception Camel's, when it refuses the item
     */
    void load(RouteText item) throws Exception {
        byte[] yaml = item.yaml().getBytes(StandardCharsets.UTF_8);
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromBytes(item.position().file(), yaml));
    }

    /** @throws Exception Camel's, when the route's source cannot be made */
    void start(String routeId) throws Exception {
        context.getRouteController().startRoute(routeId);
    }

    /** Whether a loaded route's source is one that is polled, and not one that waits for something to come. */
    boolean canPoll(String routeId) {
        return context.getRoute(routeId).getConsumer() instanceof ScheduledPollConsumer;
    }

    /** Polls once; the route must be one that can be polled, and started. */
    void poll(String routeId) {
        boolean refused = context.getRoute(routeId).getEndpoint() instanceof FileEndpoint files
                && refusals.begin(routeId, files.getFile().toPath());
        if (!refused) {
            polls.run(routeId);
        }
    }

    Outcomes outcomes() {
        return outcomes;
    }

    private static List<String> mappings(RouteSet routes, String routeId) {
        return routes.mappings(routeId);
    }

    private static String slashed(String path) {
        return path.replace('\\', '/');
    }

    @Override
    public void close() {
        context.stop();
        drivers.close();
    }
}
