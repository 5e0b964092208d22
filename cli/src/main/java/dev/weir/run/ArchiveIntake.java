package dev.weir.run;

import dev.weir.compile.CompiledMapping;
import dev.weir.load.Correction;
import dev.weir.load.InputSource;
import dev.weir.load.LazyRows;
import dev.weir.load.LoadInput;
import dev.weir.load.LoadInput.Manner;
import dev.weir.load.LoadOutcome;
import dev.weir.load.Loader;
import dev.weir.load.MoveBook;
import dev.weir.load.Readers;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.InputLimit;
import dev.weir.read.Spool;
import dev.weir.read.SpooledFile;
import dev.weir.returned.Chain;
import dev.weir.returned.CorrectedRows;
import dev.weir.rows.RowSource;
import dev.weir.store.DatabaseMessage;
import dev.weir.store.Session;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Archived inputs on their way into the database once more. They stay where they are. */
final class ArchiveIntake {

    private final OpenWorkspace open;
    private final Session session;
    private final Archive archive;
    private final MoveBook moves;
    private final Loader loader;
    private final long runId;
    private final Spool spool;

    ArchiveIntake(OpenWorkspace open, Session session, MoveBook moves, Loader loader, long runId) {
        this.open = open;
        this.session = session;
        this.archive = new Archive(open.workspace());
        this.moves = moves;
        this.loader = loader;
        this.runId = runId;
        this.spool = Spool.open(open.workspace().spool());
    }

    LoadOutcome load(PastLoad past, Manner manner) {
        try {
            return again(past, manner);
        } catch (SQLException failure) {
            throw DatabaseMessage.failure(Stage.RECORD, past.input(), failure);
        }
    }

    private LoadOutcome again(PastLoad past, Manner manner) throws SQLException {
        CompiledMapping compiled = Optional.ofNullable(open.mappings().get(past.mapping()))
                .orElseThrow(() -> new WeirException(
                        Stage.CONFIGURE, past.mapping(), "there is no mapping of this name any more"));
        String archived = archived(past, compiled);
        InputLimit limit = open.limit(past.input());
        Optional<Chain> chain = chain(past);
        PastLoad root = chain.isPresent() ? past(chain.get().root()) : past;
        try (SpooledFile copy = copy(root, chain.isPresent() ? archived(root, compiled) : archived);
                LazyRows rows = new LazyRows(() -> {
                    RowSource ledger = Readers.open(open.file(copy.file(), past.input(), limit), compiled.mapping());
                    return chain.isEmpty()
                            ? ledger
                            : new CorrectedRows(
                                    ledger, chain.get().corrected(), chain.get().whole());
                })) {
            LoadInput input = new LoadInput(
                            runId,
                            compiled,
                            rows,
                            InputSource.file(
                                            past.route(),
                                            past.input(),
                                            Path.of(root.input()).getFileName().toString(),
                                            SubmitterFolder.of(
                                                    open.workspace(),
                                                    open.workspace().root().resolve(root.input())),
                                            past.contentHash(),
                                            root.startedAt())
                                    .keptAs(loadId -> archived),
                            manner)
                    .within(limit);
            return loader.load(
                    chain.isEmpty()
                            ? input
                            : input.correcting(new Correction(
                                    Optional.of(past.loadId()), chain.get().whole(), List.of())));
        }
    }

    /** What a load of corrected rows builds on; a held one was never loaded as such. */
    private Optional<Chain> chain(PastLoad past) throws SQLException {
        return Chain.of(session, past.loadId());
    }

    private PastLoad past(long load) throws SQLException {
        return PastLoad.find(session, load);
    }

    /** @throws WeirException when its file is not in the archive, under whatever name */
    private String archived(PastLoad past, CompiledMapping compiled) {
        String fileName = Path.of(past.input()).getFileName().toString();
        return past.archived()
                .or(() -> archive.find(compiled.department(), past.loadId(), fileName))
                .orElseThrow(() -> new WeirException(
                        Stage.PULL,
                        past.input(),
                        "no copy of it was kept in the archive (load " + past.loadId()
                                + "); put the file into the inbox again"));
    }

    /** The file as it was loaded: from the archive, or from the inbox while it could not be moved yet. */
    private SpooledFile copy(PastLoad past, String archived) throws SQLException {
        Path file = archive.file(archived);
        if (!Files.isRegularFile(file) && moves.of(past.loadId()).isPresent()) {
            file = open.workspace().root().resolve(past.input());
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new WeirException(Stage.PULL, past.input(), "its archived copy is gone: " + archived);
        }
        SpooledFile copy = spool.copy(file, past.input());
        if (!copy.hash().equals(past.contentHash())) {
            copy.close();
            throw new WeirException(
                    Stage.PULL,
                    past.input(),
                    open.workspace().display(file) + " is no longer the file of load " + past.loadId()
                            + "; put the right one into the inbox");
        }
        return copy;
    }
}
