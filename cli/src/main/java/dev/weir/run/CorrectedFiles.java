package dev.weir.run;

import dev.weir.load.LoadBook;
import dev.weir.load.Loader;
import dev.weir.load.MoveBook;
import dev.weir.problem.IoReason;
import dev.weir.problem.RefusedException;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.returned.KnownNumber;
import dev.weir.returned.NumberedRows;
import dev.weir.returned.ReceiptNumber.Written;
import dev.weir.run.RunSummary.Failure;
import dev.weir.store.Meta;
import dev.weir.store.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Corrected workbooks that somebody hands over by command. Each is laid into the folder of the inbox from which its rows had come, and goes the way of every
 * file there: it is loaded, archived, and answered by a receipt.
 */
record CorrectedFiles(OpenWorkspace open, Progress progress, List<Path> files) implements Pipeline.Loading {

    @Override
    public RunSummary load(Session session, RunSummary begun) throws SQLException {
        Map<Path, Path> places = new LinkedHashMap<>();
        for (Path file : files) {
            places.put(file, place(session, file));
        }
        LoadBook book = new LoadBook(session, open.clock());
        Loader loader = new Loader(session, book, open.language(), false);
        Intake intake = new Intake(
                open, session, book, new MoveBook(session), loader, begun.runId(), RunOptions.ALL, progress::loaded);
        List<Failure> failures = new ArrayList<>();
        for (Map.Entry<Path, Path> place : places.entrySet()) {
            try {
                Files.copy(place.getKey(), place.getValue());
                intake.correction(place.getValue());
            } catch (IOException failure) {
                failures.add(new Failure(
                        "returned",
                        place.getKey().toString(),
                        place.getKey() + ": it cannot be copied into the inbox: " + IoReason.of(failure)));
            } catch (WeirException failure) {
                failures.add(new Failure("returned", place.getKey().toString(), failure.describe()));
            }
        }
        RunSummary loaded = begun.loaded(intake.outcomes(), failures);
        return intake.end().isPresent() ? loaded.endedBy(intake.end().get()) : loaded;
    }

    /** @throws RefusedException when none of its numbers is one of this workspace */
    private Path place(Session session, Path file) throws SQLException {
        String name = file.getFileName().toString();
        Optional<KnownNumber> known = known(session, file, name);
        if (known.isEmpty()) {
            throw new RefusedException(
                    Stage.PULL,
                    file.toString(),
                    "no row of it has a receipt number of this workspace; `weir rejects export` writes workbooks that have");
        }
        Path inbox = open.workspace().inbox().toAbsolutePath().normalize();
        Path origin = open.workspace()
                .root()
                .resolve(PastLoad.find(session, known.get().load()).input())
                .toAbsolutePath()
                .normalize();
        if (!origin.startsWith(inbox) || !Files.isDirectory(origin.getParent())) {
            throw new RefusedException(
                    Stage.PULL,
                    file.toString(),
                    "the folder of the inbox is not there from which its rows came: "
                            + open.workspace().display(origin.getParent()));
        }
        Path place = origin.resolveSibling(name);
        for (int again = 2; Files.exists(place); again++) {
            place = origin.resolveSibling(again + "-" + name);
        }
        return place;
    }

    private Optional<KnownNumber> known(Session session, Path file, String name) throws SQLException {
        String secret = Meta.get(session.connection(), Meta.ID_SALT).orElseThrow();
        for (String mapping : open.mappings().keySet()) {
            NumberedRows numbers = NumberedRows.of(
                    open.file(file, file.toString(), open.limit(file.toString())), name, open.mapping(mapping));
            if (numbers.sheets().isEmpty()) {
                continue;
            }
            for (NumberedRows.SheetNumbers sheet : numbers.sheets().values()) {
                for (Written written : sheet.rows().values()) {
                    Optional<KnownNumber> known = KnownNumber.find(session, secret, written);
                    if (known.isPresent()) {
                        return known;
                    }
                }
            }
            return Optional.empty();
        }
        return Optional.empty();
    }
}
