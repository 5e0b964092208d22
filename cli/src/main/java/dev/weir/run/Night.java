package dev.weir.run;

import dev.weir.load.LoadBook;
import dev.weir.load.Loader;
import dev.weir.load.MoveBook;
import dev.weir.problem.RunEndedException;
import dev.weir.problem.WeirException;
import dev.weir.route.RouteOutcome;
import dev.weir.route.RouteRunner;
import dev.weir.run.RunSummary.Failure;
import dev.weir.run.RunSummary.StageTime;
import dev.weir.store.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the routes of a workspace bring. */
record Night(OpenWorkspace open, RunOptions options, Progress progress) {

    RunSummary load(Session session, RunSummary begun) throws SQLException {
        Instant now = Instant.now();
        LoadBook book = new LoadBook(session, open.clock());
        Loader loader = new Loader(session, book, open.language(), options.dryRun());
        MoveBook moves = new MoveBook(session);
        List<Failure> failures =
                new ArrayList<>(options.dryRun() ? List.of() : new OpenMoves(open.workspace(), moves).end());
        Intake intake = new Intake(open, session, book, moves, loader, begun.runId(), options, progress::loaded);
        long start = System.nanoTime();
        List<RouteOutcome> routes = RouteRunner.run(open.workspace(), options.routes(), intake);

        List<String> waiting = new ArrayList<>();
        for (RouteOutcome route : routes) {
            route.failures().stream()
                    // told once, as the end of the run
                    .filter(failure -> !(failure.cause() instanceof RunEndedException))
                    .map(failure -> new Failure(
                            route.routeId(), failure.input(), failure.cause().describe()))
                    .forEach(failures::add);
            waiting.addAll(route.waiting());
        }
        Optional<List<UnclaimedFile>> unclaimed = intake.end().isEmpty() && isWhole(routes)
                ? Optional.of(unclaimed(session, routes, now, intake, failures))
                : Optional.empty();
        RunSummary loaded = begun.loaded(intake.outcomes(), failures)
                .waiting(waiting)
                .took(StageTime.since("load", start, loader.times().millis()));
        if (intake.end().isPresent()) {
            return loaded.endedBy(intake.end().get());
        }
        return unclaimed.map(loaded::unclaimed).orElse(loaded);
    }

    /** Whether it is known of each route which files it takes. */
    private boolean isWhole(List<RouteOutcome> routes) {
        return options.routes().isEmpty() && routes.stream().allMatch(RouteOutcome::polled);
    }

    /** Files that no route takes may be corrected rows, which need none. */
    private List<UnclaimedFile> unclaimed(
            Session session, List<RouteOutcome> routes, Instant begun, Intake intake, List<Failure> failures)
            throws SQLException {
        List<UnclaimedFile> files = new ArrayList<>();
        for (UnclaimedFile file : new UnclaimedFiles(open, session, begun).find(routes)) {
            try {
                if (!intake.correction(open.workspace().root().resolve(file.file()))) {
                    files.add(file);
                }
            } catch (RunEndedException end) {
                return files;
            } catch (WeirException failure) {
                failures.add(new Failure("returned", file.file(), failure.describe()));
                files.add(file);
            }
        }
        if (!options.dryRun()) {
            UnclaimedBook.write(session, files);
        }
        return files;
    }
}
