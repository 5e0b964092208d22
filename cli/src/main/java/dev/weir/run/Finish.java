package dev.weir.run;

import dev.weir.publish.Publication;
import dev.weir.resolve.ResolveSummary;
import dev.weir.resolve.Resolver;
import dev.weir.run.RunSummary.StageTime;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows the loads of every run: the golden rows, then the analysts' file. */
final class Finish {

    private final OpenWorkspace open;
    private final WorkDatabase database;
    private final Session session;

    Finish(OpenWorkspace open, WorkDatabase database, Session session) {
        this.open = open;
        this.database = database;
        this.session = session;
    }

    /** Makes the golden rows anew from the current records, if any of that has changed. */
    RunSummary resolve(RunSummary summary) throws SQLException {
        long start = System.nanoTime();
        long lastLoad = session.number("SELECT coalesce(max(load_id), 0) FROM weir.load");
        Optional<ResolveSummary> resolved = new Resolver(session.connection(), open.schema(), open.decisions())
                .resolveIfChanged(summary.runId(), lastLoad);
        Map<String, Long> steps = new LinkedHashMap<>();
        resolved.map(ResolveSummary::steps)
                .orElse(List.of())
                .forEach(step ->
                        steps.merge(step.entity().isEmpty() ? "rest" : step.entity(), step.millis(), Long::sum));
        return summary.resolved(resolved).took(StageTime.since("resolve", start, steps));
    }

    /** Publishes if there is anything new. */
    RunSummary publish(RunSummary summary) {
        long start = System.nanoTime();
        Optional<Publication> published = WorkFile.publisher(open).publish(database, open.schema(), summary.runId());
        return summary.published(
                        published.map(file ->
                                open.workspace().display(open.workspace().publishedLink())),
                        published.map(Publication::withdrawn).orElse(0),
                        published.map(Publication::undecided).orElse(Map.of()))
                .took(StageTime.since("publish", start, Map.of()));
    }

    /** Makes the audiences' files anew, where there is anything new for them. */
    RunSummary audiences(RunSummary summary) {
        long start = System.nanoTime();
        List<AudienceOutcome> outcomes = new AudiencePublishing(open, database).publish(summary.runId());
        RunSummary told = summary.audiences(outcomes);
        return outcomes.isEmpty() ? told : told.took(StageTime.since("audiences", start, Map.of()));
    }
}
