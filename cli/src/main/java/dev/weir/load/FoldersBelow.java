package dev.weir.load;

import dev.weir.mapping.LedgerRule.From;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.problem.HeldCode;
import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import dev.weir.store.Session;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Folders below the submitter's. Where the submitter's folder is the ledger, a file deeper down may belong to another one: that is told, and two
 * of them never replace each other in one run.
 */
final class FoldersBelow {

    private final Session session;
    private final LoadInput input;

    FoldersBelow(Session session, LoadInput input) {
        this.session = session;
        this.input = input;
    }

    /** Says which folders were passed over, if any. */
    Optional<String> note() {
        return folder().filter(folder -> !folder.equals(name(parent(input.name()))))
                .map(folder -> "The ledger is called after the folder \"" + folder
                        + "\"; the file lies in the folder \"" + name(parent(input.name()))
                        + "\" below it, which tells nothing.");
    }

    /**
     * The table {@code ledger_scope} is there.
     *
     * @throws StoppedException H007 when this run has read another folder's file as the same ledger and issue
     */
    void check() throws SQLException {
        if (folder().isEmpty() || !LedgerScopes.replaces(input)) {
            return;
        }
        List<String> before =
                session.rows("""
                SELECT load.input FROM ledger_scope
                JOIN weir.ledger_load AS stated ON stated.scope = ledger_scope.scope
                JOIN weir.load AS load ON load.load_id = stated.load_id
                WHERE stated.mapping = ? AND load.run_id = ? AND stated.status = 'done'
                  AND stated.issue IS NOT DISTINCT FROM ledger_scope.issue
                ORDER BY load.load_id DESC""", row -> row.getString(1), input.mapping().name(), input.runId());
        for (String other : before) {
            if (!parent(other).equals(parent(input.name()))) {
                throw new StoppedException(
                        Stage.CHECK,
                        input.name(),
                        HeldCode.NO_SCOPE,
                        "it would replace what this run has read from " + other + ": both lie below the folder \""
                                + folder().orElseThrow()
                                + "\", which is the ledger's name; give each ledger a folder of its own directly below"
                                + " its department's");
            }
        }
    }

    private Optional<String> folder() {
        return input.mapping()
                .ledger()
                .scope()
                .map(Origin::from)
                .filter(From.FOLDER::equals)
                .flatMap(unused -> input.source().folder());
    }

    private static Path parent(String file) {
        Path parent = Path.of(file).getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static String name(Path folder) {
        Path name = folder.getFileName();
        return name == null ? "" : name.toString();
    }
}
