package dev.weir.route;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.Service;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.spi.ScheduledPollConsumerScheduler;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Keeps the polls of all routes back, so that Weir can run each once, in order, on its own thread. A poll takes everything that is ready;
 * what is not waits for the next run.
 */
final class HeldPolls extends LifecycleStrategySupport {

    private final Map<String, Runnable> polls = new HashMap<>();
    private final Outcomes outcomes;

    HeldPolls(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void onServiceAdd(CamelContext context, Service service, Route route) {
        if (service instanceof ScheduledPollConsumer consumer && route != null) {
            consumer.setScheduler(new Held(route.getRouteId()));
            consumer.setPollStrategy(new Reported(route.getRouteId()));
            consumer.setExceptionHandler(new AlreadyReported());
        }
    }

    /** Polls once; the route must be one that can be polled, and started. */
    void run(String routeId) {
        polls.get(routeId).run();
    }

    /** Camel schedules a consumer twice when it starts; the poll is kept once. */
    private final class Held extends ServiceSupport implements ScheduledPollConsumerScheduler {

        private final String routeId;
        private CamelContext context;

        Held(String routeId) {
            this.routeId = routeId;
        }

        @Override
        public void onInit(Consumer consumer) {
            // nothing to prepare: there is no thread
        }

        @Override
        public void scheduleTask(Runnable poll) {
            polls.put(routeId, poll);
        }

        @Override
        public void unscheduleTask() {
            polls.remove(routeId);
        }

        @Override
        public void startScheduler() {
            // Weir polls
        }

        @Override
        public boolean isSchedulerStarted() {
            return isStarted();
        }

        @Override
        public void setCamelContext(CamelContext camelContext) {
            context = camelContext;
        }

        @Override
        public CamelContext getCamelContext() {
            return context;
        }
    }

    /** A poll that fails as a whole, such as one of a folder that is not there, fails its route. */
    private final class Reported implements PollingConsumerPollStrategy {

        private final String routeId;

        Reported(String routeId) {
            this.routeId = routeId;
        }

        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            return true;
        }

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
            // each exchange has reported for itself
        }

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
            if (endpoint instanceof FileEndpoint file && !file.getFile().isDirectory()) {
                outcomes.folderMissing(routeId, file.getFile().toPath());
            } else {
                outcomes.notPolled(routeId, cause);
            }
            return false;
        }
    }
}
