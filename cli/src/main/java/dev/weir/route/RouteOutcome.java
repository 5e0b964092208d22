package dev.weir.route;

import dev.weir.problem.WeirException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What one route did in a run.
 *
 * @param inputs those that were handed over and loaded, as people know them: a file's path in the workspace, a route's id for rows
 * @param met the files that it would take, whatever became of them; they may be gone
 * @param polled whether its source could be looked at; else nobody knows which files it would take
 * @param waiting files left alone because they were still being written
 * @param failures empty when all went well
 */
public record RouteOutcome(
        String routeId,
        List<String> inputs,
        Set<Path> met,
        boolean polled,
        List<String> waiting,
        List<Failure> failures,
        Duration duration) {

    /**
     * One input, or the whole route, that failed.
     *
     * @param input as in {@link RouteOutcome#inputs}
     * @param cause its message is one sentence for people, without passwords
     */
    public record Failure(String input, WeirException cause) {}

    public RouteOutcome {
        inputs = List.copyOf(inputs);
        met = Set.copyOf(met);
        waiting = List.copyOf(waiting);
        failures = List.copyOf(failures);
    }

    public boolean failed() {
        return !failures.isEmpty();
    }
}
