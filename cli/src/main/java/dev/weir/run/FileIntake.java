package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.FilePosition;
import dev.weir.load.InputSource;
import dev.weir.load.LazyRows;
import dev.weir.load.LoadBook;
import dev.weir.load.LoadInput;
import dev.weir.load.LoadInput.Manner;
import dev.weir.load.LoadOutcome;
import dev.weir.load.Loader;
import dev.weir.load.MoveBook;
import dev.weir.load.MoveBook.Move;
import dev.weir.load.Readers;
import dev.weir.mapping.Mapping;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.GrowthMark;
import dev.weir.read.InputFile;
import dev.weir.read.InputLimit;
import dev.weir.read.Spool;
import dev.weir.read.SpooledFile;
import dev.weir.read.SpooledPiece;
import dev.weir.read.log.LogSource;
import dev.weir.read.log.LogTail;
import dev.weir.returned.NumberedRows;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Files on their way: copied to the spool, hashed, loaded, archived. A growing file stays where it is. */
final class FileIntake {

    private final OpenWorkspace open;
    private final Workspace workspace;
    private final LoadBook book;
    private final Loader loader;
    private final long runId;
    private final boolean dryRun;
    private final Spool spool;
    private final Archive archive;
    private final MoveBook moves;
    private final Consumer<LoadOutcome> done;
    private final NumberedIntake numbered;

    FileIntake(
            OpenWorkspace open,
            Session session,
            LoadBook book,
            MoveBook moves,
            Loader loader,
            long runId,
            boolean dryRun,
            Consumer<LoadOutcome> done) {
        this.open = open;
        this.workspace = open.workspace();
        this.book = book;
        this.loader = loader;
        this.runId = runId;
        this.dryRun = dryRun;
        this.spool = Spool.open(workspace.spool());
        this.archive = new Archive(workspace);
        this.moves = moves;
        this.done = done;
        this.numbered = new NumberedIntake(open, session, moves, loader, runId, dryRun, spool, archive, done);
    }

    /** Loads what is new. A growing file may have nothing new, a file that is only to be moved has nothing else. */
    void load(String route, CompiledMapping compiled, Path file) {
        try {
            if (compiled.mapping().input().growing()) {
                grown(route, compiled, file).ifPresent(done);
                return;
            }
            whole(route, compiled, file);
        } catch (SQLException failure) {
            throw DatabaseMessage.failure(Stage.PULL, workspace.display(file), failure);
        }
    }

    private void whole(String route, CompiledMapping compiled, Path file) throws SQLException {
        String name = workspace.display(file);
        FileState seen = state(file, name);
        InputLimit limit = open.limit(name);
        try (SpooledFile copy = spool.copy(file, name);
                LazyRows rows =
                        new LazyRows(() -> Readers.open(open.file(copy.file(), name, limit), compiled.mapping()))) {
            InputSource source = kept(source(route, file, name, copy.hash()), compiled, copy.file());
            NumberedRows numbers = NumberedRows.of(
                    open.file(copy.file(), name, limit), file.getFileName().toString(), compiled.mapping());
            if (numbers.isReturned() || numbers.answers()) {
                numbered.load(file, seen, copy, source, compiled, numbers);
                return;
            }
            LoadInput input = new LoadInput(runId, compiled, rows, source, Manner.ARRIVED).within(limit);
            if (dryRun) {
                done.accept(load(input));
                return;
            }
            Optional<Move> move = moves.of(input);
            if (move.isEmpty()) {
                LoadOutcome outcome = load(input);
                done.accept(outcome);
                move = moves.of(outcome.loadId());
            }
            archive.keep(move.orElseThrow(), file, seen, copy.file());
            moves.end(move.get().loadId());
        }
    }

    /** Takes a file that no route wants, if it has receipt numbers. @return whether it had */
    boolean loadNumbered(Path file, CompiledMapping any) {
        String name = workspace.display(file);
        try {
            FileState seen = state(file, name);
            try (SpooledFile copy = spool.copy(file, name)) {
                NumberedRows numbers = NumberedRows.of(
                        open.file(copy.file(), name, open.limit(name)),
                        file.getFileName().toString(),
                        any.mapping());
                if (!numbers.hasNumbers()) {
                    return false;
                }
                InputSource source = kept(source("returned", file, name, copy.hash()), any, copy.file());
                numbered.load(file, seen, copy, source, any, numbers);
                return true;
            }
        } catch (SQLException failure) {
            throw DatabaseMessage.failure(Stage.PULL, name, failure);
        }
    }

    /** Content that the archive has, or is to have, is not kept twice. */
    private InputSource kept(InputSource source, CompiledMapping compiled, Path copy) throws SQLException {
        Optional<String> known =
                moves.known(compiled.department(), source.contentHash()).filter(path -> archive.suits(path, copy));
        return source.keptAs(loadId -> known.orElseGet(() ->
                archive.place(compiled.department(), source.arrivedAt().toLocalDate(), loadId, source.fileName())));
    }

    private LoadOutcome load(LoadInput input) throws SQLException {
        CompiledMapping mapping = input.mapping();
        Optional<Long> same = book.sameAsCurrent(
                mapping.name(), input.source().contentHash(), mapping.fingerprint(), scopeFolder(input));
        return same.isPresent() ? loader.alreadyLoaded(input, same.get()) : loader.load(input);
    }

    private static Optional<String> scopeFolder(LoadInput input) {
        return input.mapping()
                .ledger()
                .scope()
                .filter(origin -> origin.from() == dev.weir.mapping.LedgerRule.From.FOLDER)
                .flatMap(origin -> input.source().folder());
    }

    private Optional<LoadOutcome> grown(String route, CompiledMapping compiled, Path file) throws SQLException {
        String name = workspace.display(file);
        Mapping mapping = compiled.mapping();
        List<GrowthMark> marks = book.positions(mapping.name()).stream()
                .map(read -> new GrowthMark(read.input(), read.offset(), read.line(), read.head()))
                .toList();
        InputLimit limit = open.limit(name);
        try (SpooledPiece piece = spool.copyGrown(file, name, marks)) {
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            AtomicReference<LogSource> log = new AtomicReference<>();
            InputFile read = new InputFile(piece.copy().file(), name, limit);
            Supplier<FilePosition> position = () -> {
                GrowthMark next = piece.next(log.get().endOffset(), log.get().endLine());
                return new FilePosition(name, next.head(), next.offset(), next.line());
            };
            try (LazyRows rows = new LazyRows(() -> {
                log.set(Readers.log(read, mapping, tail(piece), piece.firstLine(), notes(piece)));
                return log.get();
            })) {
                LoadInput input = new LoadInput(
                        runId,
                        compiled,
                        rows,
                        source(route, file, name, piece.copy().hash()),
                        book.isAccepted(mapping.name()) ? Manner.ACCEPTED : Manner.ARRIVED);
                return Optional.of(
                        loader.load(input.grown(position, piece.continues()).within(limit)));
            }
        }
    }

    private InputSource source(String route, Path file, String name, String hash) {
        return InputSource.file(
                route, name, file.getFileName().toString(), SubmitterFolder.of(workspace, file), hash, open.now());
    }

    private static LogTail tail(SpooledPiece piece) {
        if (piece.complete()) {
            return LogTail.WHOLE;
        }
        return piece.quiet() ? LogTail.QUIET : LogTail.GROWING;
    }

    private static List<String> notes(SpooledPiece piece) {
        if (piece.restarted()) {
            return List.of(
                    "This is another file than the one that was read under this name before, which was rotated, cut or"
                            + " replaced; it was read from its beginning.");
        }
        return piece.formerName().stream()
                .map(former -> "This is the file that was read as " + former + " up to line "
                        + piece.from().line() + "; it was read on from there.")
                .toList();
    }

    private static FileState state(Path file, String name) {
        try {
            return FileState.of(file);
        } catch (IOException failure) {
            throw new WeirException(Stage.PULL, name, "it cannot be read: " + IoReason.of(failure), failure);
        }
    }
}
