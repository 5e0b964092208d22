package dev.weir.run;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.IoReason;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Set;

/** Where inputs go once their load is committed: {@code archive/<department>/<date>/<load id>-<name>}. */
final class Archive {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Workspace workspace;

    Archive(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Keeps the copy that was read, and takes the original out of the inbox unless somebody has written to it since.
     *
     * @param copy the local copy; it is moved
     * @return the path in the archive, as people know it
     * @throws WeirException when the archive cannot be written; the original then stays
     */
    String keep(Path original, FileTime readAt, Path copy, String department, LocalDate date, long loadId) {
        Path target = workspace
                .archive()
                .resolve(department)
                .resolve(date.toString())
                .resolve(loadId + "-" + original.getFileName());
        try {
            // what departments send is people's data: only the owner may enter
            Files.createDirectories(target.getParent(), OWNER_ONLY);
            Files.move(copy, target, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(target, readAt);
            if (Files.exists(original) && Files.getLastModifiedTime(original).equals(readAt)) {
                Files.delete(original);
            }
            return workspace.display(target);
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.PULL,
                    workspace.display(original),
                    "it is loaded (load " + loadId + ") but could not be moved to " + workspace.display(target) + ": "
                            + IoReason.of(failure) + "; make the folder writable, the next run tries again",
                    failure);
        }
    }
}
