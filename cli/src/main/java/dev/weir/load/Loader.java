package dev.weir.load;

import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.problem.WeirException;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** @throws WeirException when the environment, the input or Weir failed; the line is written already */
    public LoadOutcome load(LoadInput input) {
        long start = System.nanoTime();
        LocalDateTime started = book.now();
        try {
            long loadId = book.nextLoadId();
            try {
                return inTransaction(
                        () -> new LoadSteps(session, book, language, times).load(loadId, input, started, start));
            } catch (StoppedException stopped) {
                String reason = stopped.code().code() + " " + stopped.getMessage();
                line(loadId, input, LoadStatus.HELD, Optional.of(stopped.code()), reason, started);
                return outcome(loadId, input, LoadStatus.HELD, Optional.of(stopped.code()), reason, start);
            } catch (WeirException failure) {
                line(loadId, input, LoadStatus.FAILED, Optional.empty(), failure.describe(), started);
                throw failure;
            } catch (SQLException failure) {
                WeirException described = failure(input, failure);
                line(loadId, input, LoadStatus.FAILED, Optional.empty(), described.describe(), started);
                throw described;
            } catch (RuntimeException defect) {
                WeirException described = defect(input, defect);
                line(loadId, input, LoadStatus.FAILED, Optional.empty(), described.describe(), started);
                throw described;
            }
        } catch (SQLException failure) {
            throw failure(input, failure);
        }
    }

    /** Where the time of the loads so far went. */
    public LoadTimes times() {
        return times;
    }

    /** Notes an input that its ledger already holds. */
    public LoadOutcome alreadyLoaded(LoadInput input, long asLoad) {
        long start = System.nanoTime();
        try {
            long loadId = book.nextLoadId();
            String note = "the same as load " + asLoad;
            line(loadId, input, LoadStatus.UNCHANGED, Optional.empty(), note, book.now());
            return outcome(loadId, input, LoadStatus.UNCHANGED, Optional.empty(), note, start);
        } catch (SQLException failure) {
            throw failure(input, failure);
        }
    }

    /** Notes an input that could not even be opened. */
    public void failed(LoadInput input, WeirException failure) {
        try {
            if (failure instanceof StoppedException stopped) {
                String reason = stopped.code().code() + " " + stopped.getMessage();
                line(book.nextLoadId(), input, LoadStatus.HELD, Optional.of(stopped.code()), reason, book.now());
                return;
            }
            line(book.nextLoadId(), input, LoadStatus.FAILED, Optional.empty(), failure.describe(), book.now());
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    private <T> T inTransaction(LoadTimes.Work<T> work) throws SQLException {
        Connection connection = session.connection();
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            if (dryRun) {
                connection.rollback();
            } else {
                times.measure(LoadTimes.RECORD, () -> {
                    connection.commit();
                    return null;
                });
            }
            return result;
        } catch (SQLException | RuntimeException | Error failure) {
            // also for an Error: switching autocommit on again would commit what is half done
            rollBack(connection, failure);
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    private void line(
            long loadId,
            LoadInput input,
            LoadStatus status,
            Optional<HeldCode> held,
            String error,
            LocalDateTime started)
            throws SQLException {
        if (!dryRun) {
            book.writeWithoutRecords(loadId, input, status, held, error, started);
        }
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

    private static WeirException defect(LoadInput input, RuntimeException defect) {
        return new WeirException(
                Stage.RECORD,
                input.name(),
                "Weir itself failed (" + defect.getClass().getSimpleName()
                        + "); nothing of it was loaded; please report this with the version of `weir --version`",
                defect);
    }

    private static WeirException failure(LoadInput input, SQLException failure) {
        return new WeirException(
                Stage.RECORD, input.name(), "the database refused: " + DatabaseMessage.of(failure), failure);
    }
}
