package dev.weir.run;

import dev.weir.load.Session;
import dev.weir.resolve.ResolveSummary;
import dev.weir.resolve.Resolver;
import dev.weir.run.RunSummary.StageTime;
import dev.weir.store.WorkDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows the loads of every run: the golden rows, then the analysts' file. */
final class Finish {

    private final OpenWorkspace open;
    private final WorkDatabase database;
    private final Session session;
    private final long runId;
    private final List<StageTime> times = new ArrayList<>();

    Finish(OpenWorkspace open, WorkDatabase database, Session session, long runId) {
        this.open = open;
        this.database = database;
        this.session = session;
        this.runId = runId;
    }

    ResolveSummary resolve() throws SQLException {
        long start = System.nanoTime();
        long lastLoad = session.number("SELECT coalesce(max(load_id), 0) FROM weir.load");
        ResolveSummary summary =
                new Resolver(session.connection(), open.schema(), open.decisions()).resolve(runId, lastLoad);
        times.add(StageTime.since("resolve", start));
        return summary;
    }

    /** @return the published link as people know it; empty when there was nothing new */
    Optional<String> publish() {
        long start = System.nanoTime();
        Optional<String> published = WorkFile.publisher(open)
                .publish(database, open.schema(), runId)
                .map(file -> open.workspace().display(open.workspace().publishedLink()));
        times.add(StageTime.since("publish", start));
        return published;
    }

    List<StageTime> times() {
        return List.copyOf(times);
    }
}
