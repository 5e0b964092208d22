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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What one run did.
 *
 * @param loads in the order they ran
 * @param failures inputs and routes that failed, one sentence each
 * @param waiting files that were still being written
 * @param resolved empty when nothing had changed, or in a dry run
 * @param published the published file as people know it; empty when there was nothing new
 * @param withdrawn how many earlier published versions were removed, because they show what may not be seen any more
 * @param undecided by entity how many published rows nobody can tell to be hidden or not, such as people of unknown age
 * @param audiences what became of each audience's own file
 * @param reports what was made of reports; empty where a run makes none
 * @param feeds what was made of open data; empty where a run makes none
 * @param unclaimed the files of the inbox that no route takes
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
        int withdrawn,
        Map<String, Long> undecided,
        List<AudienceOutcome> audiences,
        Optional<ReportOutcome> reports,
        Optional<FeedOutcome> feeds,
        List<UnclaimedFile> unclaimed,
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
        audiences = List.copyOf(audiences);
        unclaimed = List.copyOf(unclaimed);
        undecided = Map.copyOf(undecided);
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
                0,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    RunSummary loaded(List<LoadOutcome> outcomes, List<Failure> failed) {
        return with(copy -> {
            copy.loads = outcomes;
            copy.failures = failed;
        });
    }

    RunSummary failedAlso(List<Failure> more) {
        return with(copy ->
                copy.failures = Stream.concat(failures.stream(), more.stream()).toList());
    }

    RunSummary waiting(List<String> files) {
        return with(copy -> copy.waiting = files);
    }

    RunSummary unclaimed(List<UnclaimedFile> files) {
        return with(copy -> copy.unclaimed = files);
    }

    RunSummary took(StageTime time) {
        return with(copy ->
                copy.stages = Stream.concat(stages.stream(), Stream.of(time)).toList());
    }

    RunSummary resolved(Optional<ResolveSummary> resolve) {
        return with(copy -> copy.resolved = resolve);
    }

    RunSummary published(Optional<String> file, int removed, Map<String, Long> unknown) {
        return with(copy -> {
            copy.published = file;
            copy.withdrawn = removed;
            copy.undecided = unknown;
        });
    }

    RunSummary audiences(List<AudienceOutcome> outcomes) {
        return with(copy -> copy.audiences = outcomes);
    }

    RunSummary reports(ReportOutcome outcome) {
        return with(copy -> copy.reports = Optional.of(outcome));
    }

    RunSummary feeds(FeedOutcome outcome) {
        return with(copy -> copy.feeds = Optional.of(outcome));
    }

    RunSummary after(List<LoadOutcome> untold) {
        return with(copy -> copy.earlier = untold);
    }

    /** The first failure is the one that counts. */
    RunSummary endedBy(WeirException failure) {
        return with(copy -> copy.end = end.or(() -> Optional.of(failure)));
    }

    private RunSummary with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.done();
    }

    /** What is to become the next summary. */
    private static final class Copy {

        private final long runId;
        private List<LoadOutcome> loads;
        private List<Failure> failures;
        private List<String> waiting;
        private Optional<ResolveSummary> resolved;
        private Optional<String> published;
        private int withdrawn;
        private Map<String, Long> undecided;
        private List<AudienceOutcome> audiences;
        private Optional<ReportOutcome> reports;
        private Optional<FeedOutcome> feeds;
        private List<UnclaimedFile> unclaimed;
        private List<StageTime> stages;
        private List<LoadOutcome> earlier;
        private Optional<WeirException> end;

        private Copy(RunSummary from) {
            runId = from.runId;
            loads = from.loads;
            failures = from.failures;
            waiting = from.waiting;
            resolved = from.resolved;
            published = from.published;
            withdrawn = from.withdrawn;
            undecided = from.undecided;
            audiences = from.audiences;
            reports = from.reports;
            feeds = from.feeds;
            unclaimed = from.unclaimed;
            stages = from.stages;
            earlier = from.earlier;
            end = from.end;
        }

        private RunSummary done() {
            return new RunSummary(
                    runId, loads, failures, waiting, resolved, published, withdrawn, undecided, audiences, reports,
                    feeds, unclaimed, stages, earlier, end);
        }
    }

    public RowCounts rows() {
        return loads.stream().map(LoadOutcome::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }

    public boolean failed() {
        return !failures.isEmpty()
                || end.isPresent()
                || reports.stream().anyMatch(ReportOutcome::failed)
                || feeds.stream().anyMatch(FeedOutcome::failed)
                || audiences.stream().anyMatch(AudienceOutcome::failed);
    }

    /** Whether anything that this run tells of was held or refused, or lies unclaimed for too long: a person decides. */
    public boolean held() {
        return told().anyMatch(load -> load.status() == LoadStatus.HELD)
                || unclaimed.stream().anyMatch(UnclaimedFile::overdue)
                || feeds.stream().anyMatch(FeedOutcome::held);
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
