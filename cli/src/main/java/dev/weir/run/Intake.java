package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.InputSource;
import dev.weir.load.LazyRows;
import dev.weir.load.LoadBook;
import dev.weir.load.LoadInput;
import dev.weir.load.LoadInput.Manner;
import dev.weir.load.LoadOutcome;
import dev.weir.load.Loader;
import dev.weir.load.MoveBook;
import dev.weir.load.Readers;
import dev.weir.mapping.Deletions;
import dev.weir.mapping.Input;
import dev.weir.mapping.Mapping;
import dev.weir.problem.RunEndedException;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.InputLimit;
import dev.weir.route.Pulled;
import dev.weir.route.RouteInputs;
import dev.weir.store.Session;
import dev.weir.workspace.Workspace;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the routes hand over goes into the database here. */
final class Intake implements RouteInputs {

    private final OpenWorkspace open;
    private final LoadBook book;
    private final Loader loader;
    private final long runId;
    private final RunOptions options;
    private final FileIntake files;
    private final List<LoadOutcome> outcomes = new ArrayList<>();
    private final Consumer<LoadOutcome> progress;
    private Optional<RunEndedException> end = Optional.empty();

    Intake(
            OpenWorkspace open,
            Session session,
            LoadBook book,
            MoveBook moves,
            Loader loader,
            long runId,
            RunOptions options,
            Consumer<LoadOutcome> progress) {
        this.open = open;
        this.book = book;
        this.loader = loader;
        this.runId = runId;
        this.progress = progress;
        this.options = options;
        this.files = new FileIntake(open, session, book, moves, loader, runId, options.dryRun(), this::done);
    }

    List<LoadOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    @Override
    public String watermark(String mappingName) {
        Mapping mapping = mapping(mappingName);
        if (mapping.watermark().isEmpty()) {
            return "";
        }
        if (fullPull(mappingName)) {
            return mapping.watermark().get().first();
        }
        try {
            return book.watermark(mappingName, mapping.watermark().get());
        } catch (SQLException failure) {
            throw new WeirException(Stage.PULL, mappingName, "its watermark cannot be read", failure);
        }
    }

    @Override
    public Optional<Pulled.Mark> mark(String mappingName) {
        return PullChecks.mark(mapping(mappingName));
    }

    @Override
    public boolean fullPull(String mappingName) {
        if (options.full()) {
            return true;
        }
        if (!(mapping(mappingName).deletions() instanceof Deletions.FullEvery every)) {
            return false;
        }
        try {
            return book.fullPullDue(mappingName, every.interval(), open.now());
        } catch (SQLException failure) {
            throw new WeirException(Stage.PULL, mappingName, "its last full pull cannot be found", failure);
        }
    }

    @Override
    public boolean growing(String mappingName) {
        return mapping(mappingName).input().growing();
    }

    @Override
    public boolean ended() {
        return end.isPresent();
    }

    /** What ended the run before all inputs were taken. */
    Optional<RunEndedException> end() {
        return end;
    }

    @Override
    public void file(String routeId, String mappingName, Path file) {
        untilTheEnd(() -> files.load(routeId, compiled(mappingName), file));
    }

    @Override
    public void rows(String routeId, String mappingName, Pull pull) {
        untilTheEnd(() -> pulled(routeId, mappingName, pull));
    }

    /** Takes a file that no route wants, if it has receipt numbers, which need no route. @return whether it had */
    boolean correction(Path file) {
        Optional<CompiledMapping> any = open.mappings().values().stream()
                .filter(compiled -> compiled.mapping().input().format() == Input.Format.EXCEL)
                .min(Comparator.comparing(CompiledMapping::name));
        boolean[] taken = new boolean[1];
        any.ifPresent(compiled -> untilTheEnd(() -> taken[0] = files.loadNumbered(file, compiled)));
        return taken[0];
    }

    /** A route hands over all files that are there; after the end each is refused as the first was. */
    private void untilTheEnd(Runnable input) {
        if (end.isPresent()) {
            throw end.get();
        }
        try {
            input.run();
        } catch (WeirException failure) {
            if (!loader.ended()) {
                throw failure;
            }
            end = Optional.of(failure instanceof RunEndedException known ? known : new RunEndedException(failure));
            throw end.get();
        }
    }

    private void pulled(String routeId, String mappingName, Pull pull) {
        CompiledMapping compiled = compiled(mappingName);
        Workspace workspace = open.workspace();
        InputLimit limit = open.limit(routeId);
        try (LazyRows rows = new LazyRows(() -> Readers.query(
                routeId, compiled.mapping(), workspace.config().zone(), limit.timed(pull.rows()), pull.notes()))) {
            LoadInput input = new LoadInput(
                    runId,
                    compiled,
                    rows,
                    InputSource.query(routeId, open.now(), pull.full()),
                    accepted(mappingName) ? Manner.ACCEPTED : Manner.ARRIVED);
            done(loader.load(input.within(limit)));
        }
    }

    private boolean accepted(String mappingName) {
        try {
            return book.isAccepted(mappingName);
        } catch (SQLException failure) {
            throw new WeirException(Stage.PULL, mappingName, "its acceptance cannot be read", failure);
        }
    }

    private void done(LoadOutcome outcome) {
        outcomes.add(outcome);
        progress.accept(outcome);
    }

    private Mapping mapping(String name) {
        return compiled(name).mapping();
    }

    private CompiledMapping compiled(String name) {
        return Optional.ofNullable(open.mappings().get(name))
                .orElseThrow(() ->
                        new WeirException(Stage.CONFIGURE, name, "there is no mapping of this name; run `weir check`"));
    }
}
