package dev.weir.run;

import dev.weir.load.LoadBook;
import dev.weir.load.Loader;
import dev.weir.load.MoveBook;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.route.RouteOutcome;
import dev.weir.route.RouteRunner;
import dev.weir.run.RunSummary.Failure;
import dev.weir.run.RunSummary.StageTime;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole way of the data, on one screen:
 *
 * <pre>
 * pull, read, stage, check, record   the routes hand their inputs to the intake, each input one transaction
 * resolve                            records that mean the same become golden rows
 * publish                            a fresh file for the analysts, swapped in
 * </pre>
 */
public final class Pipeline {

    private final OpenWorkspace open;
    private final RunOptions options;
    private final Progress progress;

    public Pipeline(OpenWorkspace open, RunOptions options, Progress progress) {
        this.open = open;
        this.options = options;
        this.progress = progress;
    }

    /**
     * @throws dev.weir.problem.ConfigurationException when a route file is no YAML or no route has a wanted id
     * @throws dev.weir.store.LockedException when another run holds the lock
     * @throws WeirException when the run as a whole failed; a failed input is only a line of the summary
     */
    public RunSummary run() {
        RouteRunner.check(open.workspace(), options.routes());
        try (WorkDatabase database = WorkFile.open(open, options.waitForLock())) {
            Session session = new Session(database.connection());
            RunBook runs = new RunBook(session, open.clock());
            long runId = runs.begin(options.dryRun());
            try {
                RunSummary summary = load(session, runId);
                if (options.dryRun()) {
                    return summary;
                }
                summary = resolve(database, session, summary);
                // before publishing, so that the published file tells how its own run ended
                runs.end(runId, summary.status());
                return options.publish() ? publish(database, session, summary) : summary;
            } catch (SQLException | RuntimeException failure) {
                runs.end(runId, "failed");
                throw failure;
            }
        } catch (SQLException failure) {
            throw new WeirException(Stage.RECORD, "", "the working file refused: " + failure.getMessage(), failure);
        }
    }

    private RunSummary load(Session session, long runId) {
        progress.stage("load");
        LoadBook book = new LoadBook(session, open.clock());
        Loader loader = new Loader(session, book, open.language(), options.dryRun());
        Intake intake =
                new Intake(open, book, new MoveBook(session), loader, runId, options.dryRun(), progress::loaded);
        long start = System.nanoTime();
        List<RouteOutcome> routes = RouteRunner.run(open.workspace(), options.routes(), intake);
        List<StageTime> times =
                List.of(StageTime.since("load", start, loader.times().millis()));

        List<Failure> failures = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (RouteOutcome route : routes) {
            route.failures()
                    .forEach(failure -> failures.add(new Failure(
                            route.routeId(), failure.input(), failure.cause().describe())));
            waiting.addAll(route.waiting());
        }
        return new RunSummary(runId, intake.outcomes(), failures, waiting, Optional.empty(), Optional.empty(), times);
    }

    private RunSummary resolve(WorkDatabase database, Session session, RunSummary summary) throws SQLException {
        progress.stage("resolve");
        return new Finish(open, database, session).resolve(summary);
    }

    private RunSummary publish(WorkDatabase database, Session session, RunSummary summary) {
        progress.stage("publish");
        return new Finish(open, database, session).publish(summary);
    }
}
