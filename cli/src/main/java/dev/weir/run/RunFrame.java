package dev.weir.run;

import dev.weir.problem.ConfigurationException;
import dev.weir.problem.RefusedException;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.time.Clock;

/**
 * What stands around every run. Its line in {@code weir.run} is begun and ended, whatever is thrown in between. What was done until then is
 * never lost.
 */
final class RunFrame {

    /** The stages of a run, in their order. */
    @FunctionalInterface
    interface Stages {
        void run() throws SQLException;
    }

    /** One stage: adds what it did to the summary. */
    @FunctionalInterface
    interface Work {
        RunSummary run(RunSummary soFar) throws SQLException;
    }

    private final Session session;
    private final RunBook book;
    private final Progress progress;
    private final boolean dryRun;
    private RunSummary summary;
    private Stage current = Stage.CONFIGURE;

    /** @param dryRun no line is written */
    RunFrame(Session session, Clock clock, Progress progress, boolean dryRun) {
        this.session = session;
        this.book = new RunBook(session, clock);
        this.progress = progress;
        this.dryRun = dryRun;
    }

    /**
     * Runs the stages up to the first that fails.
     *
     * @return what was done, with the failure that ended it
     * @throws RefusedException when what was asked for cannot be done; there was no run then
     * @throws WeirException when the run cannot begin
     */
    RunSummary run(Stages stages) {
        begin();
        try {
            stages.run();
        } catch (RefusedException | ConfigurationException refused) {
            forget(refused);
            throw refused;
        } catch (SQLException | RuntimeException | Error failure) {
            failed(failure);
        }
        tell();
        return summary;
    }

    /** Runs one stage. */
    void stage(Stage stage, String name, Work work) throws SQLException {
        progress.stage(name);
        current = stage;
        summary = work.run(summary);
        if (summary.end().isPresent()) {
            throw summary.end().get();
        }
    }

    /** Notes how the run ended, as far as it has come. */
    void end() throws SQLException {
        if (!dryRun) {
            book.end(summary.runId(), summary.status());
        }
    }

    private void begin() {
        try {
            summary = RunSummary.begun(book.next());
            if (!dryRun) {
                book.begin(summary.runId());
            }
        } catch (SQLException failure) {
            throw described(failure);
        }
    }

    private void failed(Throwable failure) {
        WeirException described = described(failure);
        summary = summary.endedBy(described);
        if (session.isClosed()) {
            return;
        }
        try {
            end();
        } catch (SQLException second) {
            described.addSuppressed(second);
        }
    }

    private void forget(RuntimeException refused) {
        try {
            if (!dryRun) {
                book.forget(summary.runId());
            }
        } catch (SQLException second) {
            refused.addSuppressed(second);
        }
    }

    /** The summary goes to a person now, and with it what the summaries before it could not tell. */
    private void tell() {
        if (dryRun || session.isClosed()) {
            return;
        }
        try {
            summary = summary.after(book.untold(summary.runId()));
            book.told(summary.runId());
        } catch (SQLException failure) {
            summary = summary.endedBy(described(failure));
        }
    }

    private WeirException described(Throwable failure) {
        return DatabaseMessage.failure(current, "", failure);
    }
}
