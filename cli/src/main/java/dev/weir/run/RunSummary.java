package dev.weir.run;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import dev.weir.resolve.ResolveSummary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one run did.
 *
 * @param loads in the order they ran
 * @param failures inputs and routes that failed, one sentence each
 * @param waiting files that were still being written
 * @param resolved empty when nothing had changed, or in a dry run
 * @param published the published file as people know it; empty when there was nothing new
 * @param stages how long each stage took
 */
public record RunSummary(
        long runId,
        List<LoadOutcome> loads,
        List<Failure> failures,
        List<String> waiting,
        Optional<ResolveSummary> resolved,
        Optional<String> published,
        List<StageTime> stages) {

    /** An input or a route that failed. */
    public record Failure(String route, String input, String message) {}

    /**
     * How long a stage took.
     *
     * @param steps milliseconds of its steps, in their order; empty where it is one
     */
    public record StageTime(String stage, long millis, Map<String, Long> steps) {

        public StageTime {
            steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        }

        /** @param start as {@link System#nanoTime} gave it */
        static StageTime since(String stage, long start, Map<String, Long> steps) {
            return new StageTime(stage, (System.nanoTime() - start) / 1_000_000, steps);
        }
    }

    public RunSummary {
        loads = List.copyOf(loads);
        failures = List.copyOf(failures);
        waiting = List.copyOf(waiting);
        stages = List.copyOf(stages);
    }

    RunSummary resolved(Optional<ResolveSummary> resolve, StageTime time) {
        return new RunSummary(runId, loads, failures, waiting, resolve, published, with(time));
    }

    RunSummary published(Optional<String> publish, StageTime time) {
        return new RunSummary(runId, loads, failures, waiting, resolved, publish, with(time));
    }

    private List<StageTime> with(StageTime time) {
        return Stream.concat(stages.stream(), Stream.of(time)).toList();
    }

    public RowCounts rows() {
        return loads.stream().map(LoadOutcome::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }

    public boolean held() {
        return loads.stream().anyMatch(load -> load.status() == LoadStatus.HELD);
    }

    /** The word for {@code weir.run.status}. */
    public String status() {
        if (!failures.isEmpty()) {
            return "failed";
        }
        if (held()) {
            return "held";
        }
        return rows().rejected() > 0 ? "rejects" : "done";
    }
}
