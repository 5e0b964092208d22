package dev.weir.run;

import dev.weir.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/** The folder below the department's: {@code inbox/<department>/<submitter>/…}. */
final class SubmitterFolder {

    private SubmitterFolder() {}

    /** @param file where it lies or lay; empty if that is not in a submitter's folder */
    static Optional<String> of(Workspace workspace, Path file) {
        Path inbox = workspace.inbox().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        if (!absolute.startsWith(inbox)) {
            return Optional.empty();
        }
        Path relative = inbox.relativize(absolute);
        return relative.getNameCount() > 2 ? Optional.of(relative.getName(1).toString()) : Optional.empty();
    }
}
