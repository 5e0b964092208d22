package dev.weir.run;

import dev.weir.load.LoadOutcome;
import dev.weir.load.LoadStatus;
import dev.weir.load.RowCounts;
import dev.weir.problem.WeirException;
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
 * @param earlier what earlier runs held or rejected and could not tell, because they were cut off
 * @param end why the run ended before it had done everything; empty if it has
 */
public record RunSummary(
        long runId,
        List<LoadOutcome> loads,
        List<Failure> failures,
        List<String> waiting,
        Optional<ResolveSummary> resolved,
        Optional<String> published,
        List<StageTime> stages,
        List<LoadOutcome> earlier,
        Optional<WeirException> end) {

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
        earlier = List.copyOf(earlier);
    }

    /** A run that has done nothing yet. */
    static RunSummary begun(long runId) {
        return new RunSummary(
                runId,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    RunSummary loaded(List<LoadOutcome> outcomes, List<Failure> failed) {
        return new RunSummary(runId, outcomes, failed, waiting, resolved, published, stages, earlier, end);
    }

    RunSummary waiting(List<String> files) {
        return new RunSummary(runId, loads, failures, files, resolved, published, stages, earlier, end);
    }

    RunSummary took(StageTime time) {
        List<StageTime> times = Stream.concat(stages.stream(), Stream.of(time)).toList();
        return new RunSummary(runId, loads, failures, waiting, resolved, published, times, earlier, end);
    }

    RunSummary resolved(Optional<ResolveSummary> resolve) {
        return new RunSummary(runId, loads, failures, waiting, resolve, published, stages, earlier, end);
    }

    RunSummary published(Optional<String> publish) {
        return new RunSummary(runId, loads, failures, waiting, resolved, publish, stages, earlier, end);
    }

    RunSummary after(List<LoadOutcome> untold) {
        return new RunSummary(runId, loads, failures, waiting, resolved, published, stages, untold, end);
    }

    /** The first failure is the one that counts. */
    RunSummary endedBy(WeirException failure) {
        Optional<WeirException> first = end.or(() -> Optional.of(failure));
        return new RunSummary(runId, loads, failures, waiting, resolved, published, stages, earlier, first);
    }

    public RowCounts rows() {
        return loads.stream().map(LoadOutcome::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }

    public boolean failed() {
        return !failures.isEmpty() || end.isPresent();
    }

    /** Whether anything that this run tells of was held. */
    public boolean held() {
        return told().anyMatch(load -> load.status() == LoadStatus.HELD);
    }

    /** Whether rows were rejected in anything that this run tells of. */
    public boolean rejected() {
        return told().anyMatch(load -> load.counts().rejected() > 0);
    }

    private Stream<LoadOutcome> told() {
        return Stream.concat(earlier.stream(), loads.stream());
    }

    /** The word for {@code weir.run.status}. */
    public String status() {
        if (failed()) {
            return "failed";
        }
        if (held()) {
            return "held";
        }
        return rejected() ? "rejects" : "done";
    }
}
