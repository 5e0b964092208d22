package dev.weir.run;

import dev.weir.problem.Stage;
import dev.weir.route.RouteRunner;
import dev.weir.run.RunSummary.StageTime;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.sql.SQLException;
import java.util.Map;

/**
 * One run, and the whole way of the data, on one screen:
 *
 * <pre>
 * pull, read, stage, check, record   the routes hand their inputs to the intake, each input one transaction
 * resolve                            records that mean the same become golden rows
 * publish                            a fresh file for the analysts, swapped in, and one for each audience
 * questions                          what does not agree is asked of departments, once
 * reports                            pages and workbooks of it, where weir.yaml has reports
 * feeds                              the open data, where weir.yaml has feeds
 * </pre>
 *
 * <p>It is a value: whoever has a workspace can start it, as often as wanted.
 */
public record Pipeline(OpenWorkspace open, RunOptions options, Progress progress) {

    /**
     * Runs the routes.
     *
     * @return what was done; with the failure that ended it, if one did. A failed input is only a line of it
     * @throws dev.weir.problem.ConfigurationException when a route file is no YAML or no route has a wanted id
     * @throws dev.weir.store.LockedException when another run holds the lock
     * @throws dev.weir.problem.WeirException when the run could not begin
     */
    public RunSummary run() {
        RouteRunner.check(open.workspace(), options.routes());
        return run((session, begun) -> new Night(open, options, progress).load(session, begun));
    }

    /** What a run does with loads before it resolves and publishes. */
    @FunctionalInterface
    interface Loading {

        /** @throws dev.weir.problem.RefusedException when it cannot be done; nothing was changed */
        RunSummary load(Session session, RunSummary begun) throws SQLException;
    }

    /** Runs other work than that of the routes in the same frame. */
    RunSummary run(Loading loading) {
        RunSummary summary = upToPublish(loading);
        if (!options.publish() || options.dryRun() || summary.end().isPresent()) {
            return summary;
        }
        RunSummary reported = reported(summary);
        return open.workspace().config().feeds().afterRun() ? givenAway(reported) : reported;
    }

    /** Reports read the published files, so that the lock is free by then. */
    private RunSummary reported(RunSummary summary) {
        AudienceReports ofAudiences = new AudienceReports(open);
        boolean ofAnalysts = open.workspace().config().reports().afterRun();
        if (!ofAnalysts && !ofAudiences.areDue()) {
            return summary;
        }
        progress.stage("reports");
        long start = System.nanoTime();
        RunSummary made = ofAnalysts ? summary.reports(Reporting.afterRun(open)) : summary;
        return made.audiences(ofAudiences.make(summary.audiences())).took(StageTime.since("reports", start, Map.of()));
    }

    private RunSummary givenAway(RunSummary summary) {
        progress.stage("feeds");
        long start = System.nanoTime();
        return summary.feeds(GivingAway.afterRun(open, options.waitForLock()))
                .took(StageTime.since("feeds", start, Map.of()));
    }

    private RunSummary upToPublish(Loading loading) {
        try (WorkDatabase database = WorkFile.open(open, options.waitForLock())) {
            Session session = new Session(database.connection());
            RunFrame frame = new RunFrame(session, open.clock(), progress, options.dryRun());
            Finish finish = new Finish(open, database, session);
            return frame.run(() -> {
                frame.stage(Stage.RECORD, "load", begun -> loading.load(session, begun));
                if (options.dryRun()) {
                    return;
                }
                frame.stage(Stage.EXPORT, "receipts", begun -> ReceiptsDue.write(open, session, begun));
                if (options.publish()) {
                    frame.stage(Stage.RESOLVE, "resolve", finish::resolve);
                }
                // before publishing, so that the published file tells how its own run ended
                frame.end();
                if (options.publish()) {
                    frame.stage(Stage.PUBLISH, "publish", finish::publish);
                    frame.stage(Stage.PUBLISH, "audiences", finish::audiences);
                    frame.stage(Stage.EXPORT, "questions", new Asking(open, database, session)::ask);
                    frame.end();
                }
            });
        }
    }
}
