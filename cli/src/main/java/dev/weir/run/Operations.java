package dev.weir.run;

import dev.weir.load.LoadBook;
import dev.weir.load.LoadInput.Manner;
import dev.weir.load.LoadOutcome;
import dev.weir.load.Loader;
import dev.weir.load.MoveBook;
import dev.weir.load.Undo;
import dev.weir.load.Undo.Undone;
import dev.weir.mapping.Input.Format;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.run.RunSummary.Failure;
import dev.weir.store.Session;
import dev.weir.store.WorkDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person does to loads afterwards: take one back, let one through, load again under a corrected mapping. */
public final class Operations {

    private final OpenWorkspace open;

    public Operations(OpenWorkspace open) {
        this.open = open;
    }

    /** What was taken back, and the golden rows and the published file made anew. */
    public record UndoResult(Undone undone, RunSummary summary) {}

    /** @throws WeirException when the load cannot be taken back; nothing has changed then */
    public UndoResult undo(long loadId) {
        List<Undone> undone = new ArrayList<>();
        RunSummary summary = inRun((session, runId) -> {
            undone.add(new Undo(session, open.schema().entities().keySet()).undo(loadId));
            return new Loaded(List.of(), List.of());
        });
        return new UndoResult(undone.get(0), summary);
    }

    /**
     * Lets a held load through: its archived input is loaded again without the brake, the limits and the totals. Of a pulled register no
     * input is kept; its next pull is let through instead.
     */
    public RunSummary accept(long loadId) {
        return inRun((session, runId) -> {
            PastLoad load = PastLoad.find(session, loadId);
            if (!load.status().equals("held")) {
                throw new WeirException(
                        Stage.RECORD,
                        "load " + loadId,
                        "it is " + load.status() + ": only a held load can be let through; see `weir history`");
            }
            if (keepsNoFile(load.mapping())) {
                new LoadBook(session, open.clock()).acceptNext(load.mapping());
                return new Loaded(List.of(), List.of());
            }
            Loaded loaded = again(session, runId, List.of(load), Manner.ACCEPTED);
            if (loaded.failures().isEmpty()) {
                session.execute(
                        "UPDATE weir.load SET status = 'superseded', error = ? WHERE load_id = ?",
                        "let through as load " + loaded.outcomes().get(0).loadId(),
                        loadId);
            }
            return loaded;
        });
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
                            + " with a full pull, lines of a growing log not at all");
        }
        return inRun((session, runId) -> again(session, runId, PastLoad.current(session, mapping), Manner.RELOADED));
    }

    /** Of the rows of a query and of a growing file. */
    private boolean keepsNoFile(String mapping) {
        return Optional.ofNullable(open.mappings().get(mapping))
                .map(compiled -> compiled.mapping().input())
                .filter(input -> input.format() == Format.QUERY || input.growing())
                .isPresent();
    }

    private Loaded again(Session session, long runId, List<PastLoad> loads, Manner manner) {
        LoadBook book = new LoadBook(session, open.clock());
        Loader loader = new Loader(session, book, open.language(), false);
        ArchiveIntake archive = new ArchiveIntake(open, new MoveBook(session), loader, runId);
        List<LoadOutcome> outcomes = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (PastLoad load : loads) {
            try {
                outcomes.add(archive.load(load, manner));
            } catch (WeirException failure) {
                failures.add(new Failure(load.route(), load.input(), failure.describe()));
            }
        }
        return new Loaded(outcomes, failures);
    }

    private record Loaded(List<LoadOutcome> outcomes, List<Failure> failures) {}

    private interface Work {
        Loaded run(Session session, long runId) throws SQLException;
    }

    private RunSummary inRun(Work work) {
        try (WorkDatabase database = WorkFile.open(open, Duration.ZERO)) {
            Session session = new Session(database.connection());
            RunBook runs = new RunBook(session, open.clock());
            long runId = runs.begin(false);
            boolean changed = false;
            try {
                Loaded loaded = work.run(session, runId);
                changed = true;
                Finish finish = new Finish(open, database, session);
                RunSummary summary = finish.resolve(new RunSummary(
                        runId,
                        loaded.outcomes(),
                        loaded.failures(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
                runs.end(runId, summary.status());
                return finish.publish(summary);
            } catch (WeirException failure) {
                if (changed) {
                    runs.end(runId, "failed");
                } else {
                    runs.forget(runId);
                }
                throw failure;
            } catch (SQLException | RuntimeException failure) {
                runs.end(runId, "failed");
                throw failure;
            }
        } catch (SQLException failure) {
            throw new WeirException(Stage.RECORD, "", "the working file refused: " + failure.getMessage(), failure);
        }
    }
}
