package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.InputSource;
import dev.weir.load.LoadOutcome;
import dev.weir.load.Loader;
import dev.weir.load.MoveBook;
import dev.weir.load.MoveBook.Move;
import dev.weir.read.InputFile;
import dev.weir.read.Spool;
import dev.weir.read.SpooledFile;
import dev.weir.returned.NumberedRows;
import dev.weir.store.Session;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Files that Weir itself has written and somebody has filled in: corrected rows and answered questions. They need no route. */
final class NumberedIntake {

    private final OpenWorkspace open;
    private final Archive archive;
    private final MoveBook moves;
    private final boolean dryRun;
    private final Consumer<LoadOutcome> done;
    private final CorrectionIntake corrections;
    private final AnswerIntake answers;

    NumberedIntake(
            OpenWorkspace open,
            Session session,
            MoveBook moves,
            Loader loader,
            long runId,
            boolean dryRun,
            Spool spool,
            Archive archive,
            Consumer<LoadOutcome> done) {
        this.open = open;
        this.archive = archive;
        this.moves = moves;
        this.dryRun = dryRun;
        this.done = done;
        this.corrections = new CorrectionIntake(open, session, loader, runId, spool);
        this.answers = new AnswerIntake(open, session, loader, runId, dryRun);
    }

    /**
     * @param file where it lies
     * @param compiled the mapping of the route that brought it, or any
     */
    void load(
            Path file,
            FileState seen,
            SpooledFile copy,
            InputSource source,
            CompiledMapping compiled,
            NumberedRows numbers)
            throws SQLException {
        InputFile workbook = open.file(copy.file(), source.name(), open.limit(source.name()));
        List<LoadOutcome> outcomes = new ArrayList<>();
        if (numbers.answers()) {
            outcomes.add(answers.load(workbook, source, compiled));
        }
        if (!numbers.sheets().isEmpty() || outcomes.isEmpty()) {
            outcomes.addAll(corrections.load(workbook, source, compiled, numbers));
        }
        outcomes.forEach(done);
        for (LoadOutcome outcome : outcomes) {
            Optional<Move> move = dryRun ? Optional.empty() : moves.of(outcome.loadId());
            if (move.isPresent()) {
                archive.keep(move.get(), file, seen, copy.file());
                moves.end(outcome.loadId());
            }
        }
    }
}
