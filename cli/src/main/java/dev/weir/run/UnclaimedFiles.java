package dev.weir.run;

import dev.weir.route.InboxFiles;
import dev.weir.route.RouteOutcome;
import dev.weir.store.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the files of the inbox that no route takes. */
final class UnclaimedFiles {

    private final OpenWorkspace open;
    private final Session session;
    private final Instant begun;

    /** @param begun when the run began: what has come since then may well be taken by the next */
    UnclaimedFiles(OpenWorkspace open, Session session, Instant begun) {
        this.open = open;
        this.session = session;
        this.begun = begun;
    }

    /** @param routes what became of all routes of the workspace, each of which could be looked at */
    List<UnclaimedFile> find(List<RouteOutcome> routes) throws SQLException {
        Map<String, LocalDateTime> since = new HashMap<>();
        UnclaimedBook.read(session, open.now()).forEach(known -> since.put(known.file(), known.since()));
        Set<Path> met = new HashSet<>();
        List<String> told = new ArrayList<>();
        for (RouteOutcome route : routes) {
            met.addAll(route.met());
            route.failures().forEach(failure -> told.add(failure.input()));
        }
        List<UnclaimedFile> found = new ArrayList<>();
        NearestMapping nearest = new NearestMapping(open, session);
        for (Path file : InboxFiles.of(open.workspace().inbox())) {
            String name = open.workspace().display(file);
            boolean isTold = told.stream().anyMatch(input -> name.equals(input) || name.startsWith(input + "/"));
            if (!met.contains(file.toAbsolutePath().normalize()) && !isTold && !hasJustCome(file)) {
                found.add(UnclaimedBook.of(name, since.getOrDefault(name, open.now()), nearest.of(file), open.now()));
            }
        }
        return found;
    }

    private boolean hasJustCome(Path file) {
        try {
            FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            return !changed.toInstant().isBefore(begun);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
