package dev.weir.run;

import dev.weir.load.LoadBook;
import dev.weir.load.LoadInput.Manner;
import dev.weir.load.LoadOutcome;
import dev.weir.load.Loader;
import dev.weir.load.MoveBook;
import dev.weir.load.Undo;
import dev.weir.load.Undo.Undone;
import dev.weir.mapping.Input.Format;
import dev.weir.problem.RefusedException;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.run.RunSummary.Failure;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What a person does to loads afterwards: take one back, let one through, load again under a corrected mapping. */
public final class Operations {

    private final OpenWorkspace open;
    private final Progress progress;

    public Operations(OpenWorkspace open, Progress progress) {
        this.open = open;
        this.progress = progress;
    }

    /**
     * What was taken back, and the golden rows and the published file made anew.
     *
     * @param undone empty when the run ended before that
     */
    public record UndoResult(Optional<Undone> undone, RunSummary summary) {}

    /**
     * Takes a load back. A load that is already taken back stays so. A killed command may have left golden rows and the published file behind,
     * so both are made anew.
     *
     * @throws RefusedException when the load cannot be taken back; nothing has changed then
     */
    public UndoResult undo(long loadId) {
        AtomicReference<Undone> undone = new AtomicReference<>();
        RunSummary summary = run((session, begun) -> {
            undone.set(new Undo(session, open.schema().entities().keySet()).undo(loadId));
            return begun;
        });
        return new UndoResult(Optional.ofNullable(undone.get()), summary);
    }

    /** How a held load was let through. */
    public enum Acceptance {
        /** Its archived input was loaded. */
        LOADED,
        /** It was pulled, and no input is kept: its next pull is let through. */
        NEXT_PULL,
        /** It was let through earlier. What a killed command left undone is now done. */
        BEFORE
    }

    /**
     * What became of a held load.
     *
     * @param next the command that pulls it again, if it is to be pulled
     */
    public record AcceptResult(Acceptance acceptance, String next, RunSummary summary) {}

    /**
     * Lets a held load through: its archived input is loaded again without the brake, the limits and the totals.
     *
     * @param wholeLedger whether somebody says that rows which seem to be returned ones are the whole ledger
     * @throws RefusedException when it is not held, or nobody has said so; nothing has changed then
     */
    public AcceptResult accept(long loadId, boolean wholeLedger) {
        AtomicReference<Acceptance> acceptance = new AtomicReference<>(Acceptance.LOADED);
        AtomicReference<String> next = new AtomicReference<>("");
        RunSummary summary = run((session, begun) -> {
            PastLoad load = PastLoad.find(session, loadId);
            Optional<Long> through = load.letThroughAs(session);
            if (through.isPresent()) {
                acceptance.set(Acceptance.BEFORE);
                load.settle(session, through.get());
                return begun;
            }
            mustBeHeld(load, "let through");
            if (!wholeLedger) {
                load.mustBeNoReturned(session);
            }
            if (keepsNoFile(load.mapping())) {
                acceptance.set(Acceptance.NEXT_PULL);
                next.set(load.mode().equals("full") ? "run " + load.route() + " --full" : "run");
                new LoadBook(session, open.clock()).acceptNext(load.mapping());
                return begun;
            }
            load.mustNotBeReplaced(session);
            RunSummary loaded = again(session, begun, List.of(load), Manner.ACCEPTED);
            if (!loaded.failed()) {
                load.settle(session, loaded.loads().get(0).loadId());
            }
            return loaded;
        });
        return new AcceptResult(acceptance.get(), next.get(), summary);
    }

    private static void mustBeHeld(PastLoad load, String what) {
        if (!load.status().equals("held")) {
            throw new RefusedException(
                    Stage.RECORD,
                    "load " + load.loadId(),
                    "it is " + load.status() + ": only a held load can be " + what + "; see `weir history`");
        }
    }

    /**
     * Notes that a held load is not to be loaded, so that nobody is reminded of it any more. Its input stays in the archive.
     *
     * @return the input
     * @throws RefusedException when it is not held; nothing has changed then
     */
    public String dismiss(long loadId) {
        try (WorkDatabase database = WorkFile.open(open, Duration.ZERO)) {
            Session session = new Session(database.connection());
            PastLoad load = PastLoad.find(session, loadId);
            mustBeHeld(load, "dismissed");
            load.dismiss(session);
            return load.input();
        } catch (SQLException failure) {
            throw DatabaseMessage.failure(Stage.RECORD, "load " + loadId, failure);
        }
    }

    /** Loads the current inputs of a mapping's ledgers again from the archive: after the mapping was corrected. */
    public RunSummary reload(String mapping) {
        if (!open.mappings().containsKey(mapping)) {
            throw new WeirException(Stage.CONFIGURE, mapping, "there is no mapping of this name");
        }
        if (keepsNoFile(mapping)) {
            throw new WeirException(
                    Stage.PULL,
                    mapping,
                    "no input of it is kept in the archive, so nothing can be loaded again. Rows of a database come again"
                            + " with `weir run ROUTE --full`, lines of a growing log not at all");
        }
        return run((session, begun) -> again(session, begun, PastLoad.current(session, mapping), Manner.RELOADED));
    }

    /** Of the rows of a query and of a growing file. */
    private boolean keepsNoFile(String mapping) {
        return Optional.ofNullable(open.mappings().get(mapping))
                .map(compiled -> compiled.mapping().input())
                .filter(input -> input.format() == Format.QUERY || input.growing())
                .isPresent();
    }

    /**
     * Loads corrected rows that somebody hands over.
     *
     * @param files workbooks with receipt numbers; they stay where they are
     * @throws RefusedException when one has no number of this workspace; nothing has changed then
     */
    public RunSummary replay(List<Path> files) {
        return run(new CorrectedFiles(open, progress, List.copyOf(files)));
    }

    /** Makes the published file and those of the audiences anew, if there is anything new for them, and loads nothing. */
    public RunSummary publish() {
        return run((session, begun) -> begun);
    }

    private RunSummary run(Pipeline.Loading loading) {
        return new Pipeline(open, RunOptions.ALL, progress).run(loading);
    }

    private RunSummary again(Session session, RunSummary begun, List<PastLoad> loads, Manner manner) {
        Loader loader = new Loader(session, new LoadBook(session, open.clock()), open.language(), false);
        ArchiveIntake archive = new ArchiveIntake(open, session, new MoveBook(session), loader, begun.runId());
        List<LoadOutcome> outcomes = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (PastLoad load : loads) {
            try {
                LoadOutcome outcome = archive.load(load, manner);
                outcomes.add(outcome);
                progress.loaded(outcome);
            } catch (WeirException failure) {
                if (loader.ended()) {
                    return begun.loaded(outcomes, failures).endedBy(failure);
                }
                failures.add(new Failure(load.route(), load.input(), failure.describe()));
            }
        }
        return begun.loaded(outcomes, failures);
    }
}
