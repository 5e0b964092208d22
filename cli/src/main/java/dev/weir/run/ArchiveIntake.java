package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.InputSource;
import dev.weir.load.LazyRows;
import dev.weir.load.LoadBook;
import dev.weir.load.LoadInput;
import dev.weir.load.LoadInput.Manner;
import dev.weir.load.LoadOutcome;
import dev.weir.load.Loader;
import dev.weir.load.Readers;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.Spool;
import dev.weir.read.SpooledFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** Archived inputs on their way into the database once more. They stay where they are. */
final class ArchiveIntake {

    private final OpenWorkspace open;
    private final LoadBook book;
    private final Loader loader;
    private final long runId;
    private final Spool spool;

    ArchiveIntake(OpenWorkspace open, LoadBook book, Loader loader, long runId) {
        this.open = open;
        this.book = book;
        this.loader = loader;
        this.runId = runId;
        this.spool = Spool.open(open.workspace().spool());
    }

    LoadOutcome load(PastLoad past, Manner manner) {
        CompiledMapping compiled = Optional.ofNullable(open.mappings().get(past.mapping()))
                .orElseThrow(() -> new WeirException(
                        Stage.CONFIGURE, past.mapping(), "there is no mapping of this name any more"));
        Path file = open.workspace().root().resolve(past.archived().orElseThrow());
        if (!Files.isRegularFile(file)) {
            throw new WeirException(
                    Stage.PULL,
                    past.input(),
                    "its archived copy is gone: " + open.workspace().display(file));
        }
        try (SpooledFile copy = spool.copy(file, past.input());
                LazyRows rows = new LazyRows(
                        () -> Readers.open(new InputFile(copy.file(), past.input()), compiled.mapping()))) {
            LoadOutcome outcome = loader.load(new LoadInput(
                    runId,
                    compiled,
                    rows,
                    InputSource.file(
                            past.route(),
                            past.input(),
                            Path.of(past.input()).getFileName().toString(),
                            past.scopes().stream().findFirst().filter(scope -> !scope.isEmpty()),
                            past.contentHash(),
                            past.startedAt()),
                    manner));
            book.archived(outcome.loadId(), past.archived().orElseThrow());
            return outcome;
        } catch (SQLException failure) {
            throw new WeirException(
                    Stage.RECORD, past.input(), "the database refused: " + failure.getMessage(), failure);
        }
    }
}
