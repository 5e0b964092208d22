package dev.weir.run;

import dev.weir.load.MoveBook.Move;
import dev.weir.problem.IoReason;
import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.workspace.Workspace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Where inputs go once their load is committed: {@code archive/<department>/<date>/<load id>-<name>}. */
final class Archive {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Workspace workspace;

    Archive(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The path of a new input, as people know it. */
    String place(String department, LocalDate date, long loadId, String fileName) {
        return workspace.display(workspace
                .archive()
                .resolve(department)
                .resolve(date.toString())
                .resolve(ArchiveName.of(loadId, fileName)));
    }

    /** The file of a path as {@link #place} gave it. */
    Path file(String archived) {
        return workspace.root().resolve(archived);
    }

    /** The file of a load whose line does not name it: older programs could be cut off before they noted it. */
    Optional<String> find(String department, long loadId, String fileName) {
        Path folder = workspace.archive().resolve(department);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> dates = Files.newDirectoryStream(folder)) {
            for (Path date : dates) {
                Path file = date.resolve(ArchiveName.of(loadId, fileName));
                if (Files.isRegularFile(file)) {
                    return Optional.of(workspace.display(file));
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw new WeirException(
                    Stage.PULL, workspace.display(folder), "it cannot be read: " + IoReason.of(failure), failure);
        }
    }

    /** Whether this content can lie at the path: it does already, or nothing lies there. */
    boolean suits(String archived, Path copy) {
        try {
            Path target = file(archived);
            return !Files.exists(target, LinkOption.NOFOLLOW_LINKS) || holds(target, copy);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Keeps the copy that was read where the move says, and takes the original out of the inbox unless somebody has written to it since. What
     * is done already is not done again.
     *
     * @param copy the local copy; it is moved
     * @param seen the original as it was when it was copied
     * @throws WeirException naming the folder that cannot be written; the original then stays
     */
    void keep(Move move, Path original, FileState seen, Path copy) {
        String loaded =
                (move.status().equals("held") ? "it is held" : "it is loaded") + " (load " + move.loadId() + ")";
        Path target = file(move.archived());
        try {
            if (!holds(target, copy)) {
                Files.setLastModifiedTime(copy, seen.modified());
                store(copy, target, move.loadId());
            }
        } catch (IOException failure) {
            throw failed(
                    original,
                    loaded + " but cannot be kept in " + workspace.display(target.getParent()) + ": "
                            + IoReason.of(failure) + "; let Weir write to that folder",
                    failure);
        }
        try {
            takeOut(original, seen);
        } catch (IOException failure) {
            throw failed(
                    original,
                    loaded + " and kept as " + move.archived() + ", but cannot be taken out of "
                            + workspace.display(original.getParent()) + ": " + IoReason.of(failure)
                            + "; let Weir delete in that folder",
                    failure);
        }
    }

    private WeirException failed(Path original, String message, IOException failure) {
        return new WeirException(
                Stage.PULL, workspace.display(original), message + ", the next run tries again", failure);
    }

    private static boolean holds(Path target, Path copy) throws IOException {
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(target, copy) < 0;
    }

    /** A file of the archive is whole or not there, also after a power cut. */
    private static void store(Path copy, Path target, long loadId) throws IOException {
        // what departments send is people's data: only the owner may enter
        Files.createDirectories(target.getParent(), OWNER_ONLY);
        flush(copy);
        try {
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Path part = target.resolveSibling(loadId + ".part");
            try {
                Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                flush(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void takeOut(Path original, FileState seen) throws IOException {
        if (Files.exists(original, LinkOption.NOFOLLOW_LINKS)
                && FileState.of(original).equals(seen)) {
            Files.delete(original);
        }
    }

    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
