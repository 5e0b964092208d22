package dev.weir.run;

import dev.weir.load.MoveBook;
import dev.weir.load.MoveBook.Move;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.ContentHash;
import dev.weir.run.RunSummary.Failure;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The files that earlier runs loaded and could not move into the archive: what became of them since. */
final class OpenMoves {

    private final Workspace workspace;
    private final MoveBook moves;

    OpenMoves(Workspace workspace, MoveBook moves) {
        this.workspace = workspace;
        this.moves = moves;
    }

    /**
     * Ends the moves that need nothing but their note. A file that is neither in the archive nor, as it was read, in the inbox is lost:
     * its move ends too, and that is told.
     */
    List<Failure> end() {
        List<Failure> lost = new ArrayList<>();
        try {
            for (Move move : moves.open()) {
                boolean kept = holds(workspace.root().resolve(move.archived()), move);
                Path original = workspace.root().resolve(move.input());
                if (!kept && !holds(original, move)) {
                    lost.add(lost(move));
                    moves.end(move.loadId());
                } else if (kept && !Files.exists(original, LinkOption.NOFOLLOW_LINKS)) {
                    moves.end(move.loadId());
                }
            }
            return lost;
        } catch (SQLException failure) {
            throw new WeirException(Stage.PULL, "", "the moves of the last run cannot be read", failure);
        }
    }

    private static Failure lost(Move move) {
        return new Failure(
                "archive",
                move.input(),
                move.input() + ": load " + move.loadId()
                        + " was read, but could not be kept, and its file has been removed or"
                        + " overwritten since: " + move.archived()
                        + " is not there, so that accept and reload cannot read it"
                        + " again. Ask its sender for that file");
    }

    /** Whether the content that was loaded lies there. What cannot be read now may be so later. */
    private static boolean holds(Path file, Move move) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            return ContentHash.of(file).equals(move.contentHash());
        } catch (IOException unreadable) {
            return true;
        }
    }
}
