package dev.weir.store;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that only the owner may read, and the removal of what is no longer needed. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Makes the folder, mode 0700, unless it is there; one that is there keeps its mode. */
    public static void createFolder(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder, ofOwner(folder));
        } catch (IOException failure) {
            throw failed(folder, "the folder cannot be made", failure);
        }
    }

    /** Mode 0600. */
    public static void restrict(Path file) {
        permit(file, "rw-------");
    }

    /** Nothing happens on a file system without modes, such as those of Windows: there a folder's access list says who may read. */
    public static void permit(Path path, String permissions) {
        if (!hasModes(path)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (IOException failure) {
            throw failed(path, "its permissions cannot be set", failure);
        }
    }

    private static FileAttribute<?>[] ofOwner(Path path) {
        return hasModes(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Deletes the file, or the folder with all that is in it; nothing happens if there is none. Links are not followed. */
    public static void delete(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failure) {
            throw failed(path, "it cannot be removed", failure);
        }
    }

    public static WeirException failed(Path path, String what, IOException failure) {
        return new WeirException(
                Stage.CONFIGURE,
                path.toString(),
                what + " (" + failure + "); check the permissions and the disk",
                failure);
    }
}
