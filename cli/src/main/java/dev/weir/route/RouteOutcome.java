package dev.weir.route;

import dev.weir.problem.WeirException;
import java.time.Duration;
import java.util.List;

/**
 * What one route did in a run.
 *
 * @param inputs those that were handed over and loaded, as people know them: a file's path in the workspace, a route's id for rows
 * @param waiting files left alone because they were still being written
 * @param failures empty when all went well
 */
public record RouteOutcome(
        String routeId, List<String> inputs, List<String> waiting, List<Failure> failures, Duration duration) {

    /**
     * One input, or the whole route, that failed.
     *
     * @param input as in {@link RouteOutcome#inputs}
     * @param cause its message is one sentence for people, without passwords
     */
    public record Failure(String input, WeirException cause) {}

    public RouteOutcome {
        inputs = List.copyOf(inputs);
        waiting = List.copyOf(waiting);
        failures = List.copyOf(failures);
    }

    public boolean failed() {
        return !failures.isEmpty();
    }
}
