package dev.weir.load;

import dev.weir.problem.HeldCode;
import dev.weir.problem.RunEndedException;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import dev.weir.store.Transaction;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Loads one input in one transaction. Whatever happens, a line in {@code weir.load} says so: a load that is held or fails is rolled back
 * and its line written in a transaction of its own.
 */
public final class Loader {

    private final Session session;
    private final LoadBook book;
    private final Locale language;
    private final boolean dryRun;
    private final LoadTimes times = new LoadTimes();
    private long tried;

    /**
     * @param language of the faults' sentences
     * @param dryRun everything is done and rolled back; not even a line remains
     */
    public Loader(Session session, LoadBook book, Locale language, boolean dryRun) {
        this.session = session;
        this.book = book;
        this.language = language;
        this.dryRun = dryRun;
    }

    /**
     * @throws RunEndedException when the working file can no longer be written
     * @throws WeirException when the environment, the input or Weir failed; the line is written already
     */
    public LoadOutcome load(LoadInput input) {
        long start = System.nanoTime();
        LocalDateTime started = book.now();
        long loadId = nextLoadId(input);
        Findings found = new Findings();
        try {
            return times.measureRest(
                            LoadTimes.RECORD, () -> inTransaction(() -> steps(loadId, input, found, started, start)))
                    .with(found);
        } catch (StoppedException stopped) {
            String message = stopped.code().code() + " " + stopped.getMessage();
            line(loadId, input, LoadStatus.HELD, found, message, started, stopped);
            return outcome(loadId, input, LoadStatus.HELD, Optional.of(stopped.code()), message, start)
                    .with(found);
        } catch (SQLException | RuntimeException | Error failure) {
            WeirException described = described(input, failure);
            line(loadId, input, LoadStatus.FAILED, found, described.describe(), started, described);
            throw described;
        }
    }

    private LoadOutcome steps(long loadId, LoadInput input, Findings found, LocalDateTime started, long start)
            throws SQLException {
        LoadSteps steps = new LoadSteps(session, book, language, times, found, dryRun);
        try {
            return session.within(input.limit().left(), () -> steps.load(loadId, input, started, start));
        } catch (SQLTimeoutException over) {
            throw input.limit().tooLong();
        }
    }

    /** Where the time of the loads so far went. */
    public LoadTimes times() {
        return times;
    }

    /** Notes an input that its ledger already holds. */
    public LoadOutcome alreadyLoaded(LoadInput input, long asLoad) {
        return noted(input, LoadStatus.UNCHANGED, "the same as load " + asLoad);
    }

    /** Notes an input that holds nothing but answers to questions. @param note how many */
    public LoadOutcome answered(LoadInput input, String note) {
        return noted(input, LoadStatus.ANSWERED, note);
    }

    private LoadOutcome noted(LoadInput input, LoadStatus status, String note) {
        long start = System.nanoTime();
        long loadId = nextLoadId(input);
        try {
            write(loadId, input, status, new Findings(), Optional.empty(), note, book.now());
            return outcome(loadId, input, status, Optional.empty(), note, start);
        } catch (SQLException failure) {
            throw goingOnOrNot(described(input, failure));
        }
    }

    /** Whether nothing more can be loaded: the working file cannot be written any more. */
    public boolean ended() {
        return session.isClosed();
    }

    private <T> T inTransaction(Transaction.Work<T> work) throws SQLException {
        return dryRun ? Transaction.tried(session.connection(), work) : Transaction.run(session.connection(), work);
    }

    /** Of loads that are only tried nothing stands in the book, so their numbers are counted here. */
    private long nextLoadId(LoadInput input) {
        try {
            return book.nextLoadId() + (dryRun ? tried++ : 0);
        } catch (SQLException failure) {
            throw goingOnOrNot(described(input, failure));
        }
    }

    /** Notes what became of the input. What hinders the note is only added to why there is one. */
    private void line(
            long loadId,
            LoadInput input,
            LoadStatus status,
            Findings found,
            String error,
            LocalDateTime started,
            WeirException why) {
        goingOnOrNot(why);
        try {
            write(loadId, input, status, found, code(why), error, started);
        } catch (SQLException | RuntimeException second) {
            why.addSuppressed(second);
            if (status == LoadStatus.HELD) {
                throw goingOnOrNot(described(input, second));
            }
        }
        goingOnOrNot(why);
    }

    private static Optional<HeldCode> code(WeirException why) {
        return why instanceof StoppedException stopped ? Optional.of(stopped.code()) : Optional.empty();
    }

    private void write(
            long loadId,
            LoadInput input,
            LoadStatus status,
            Findings found,
            Optional<HeldCode> held,
            String error,
            LocalDateTime started)
            throws SQLException {
        if (!dryRun) {
            book.writeWithoutRecords(loadId, input, status, found, held, error, started);
        }
    }

    /** The failure, where the next input may be tried; a failed commit has closed the connection, and nothing more may be written. */
    private WeirException goingOnOrNot(WeirException failure) {
        if (ended()) {
            throw new RunEndedException(failure);
        }
        return failure;
    }

    private static LoadOutcome outcome(
            long loadId, LoadInput input, LoadStatus status, Optional<HeldCode> held, String message, long start) {
        return new LoadOutcome(
                loadId,
                input.mapping().name(),
                input.name(),
                status,
                held,
                RowCounts.NONE,
                message,
                (System.nanoTime() - start) / 1_000_000);
    }

    private static WeirException described(LoadInput input, Throwable failure) {
        return DatabaseMessage.failure(Stage.RECORD, input.name(), failure);
    }
}
