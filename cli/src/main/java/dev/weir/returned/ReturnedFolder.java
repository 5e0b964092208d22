package dev.weir.returned;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The folder of a submitter. A file in it is whole or not there. What is in it is people's data: whoever may enter the folder may read its files, and nobody
 * else; folders that Weir makes are as closed as the one above them.
 */
public final class ReturnedFolder {

    private final Path root;
    private final Path folder;

    /** @param folder in the root */
    public ReturnedFolder(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** @throws IOException when it cannot be made; the root is never made, as it may be a share that is not there now */
    public void make() throws IOException {
        Path made = root;
        for (Path name : root.relativize(folder)) {
            Path parent = made;
            made = made.resolve(name);
            if (!Files.isDirectory(made)) {
                Files.createDirectory(made);
                restrict(made, parent, true);
            }
        }
    }

    /** Takes a finished file over under its name. */
    public void put(Path finished, String name) throws IOException {
        Path part = folder.resolve("." + Integer.toHexString(name.hashCode()) + ".part");
        try {
            Files.copy(finished, part, StandardCopyOption.REPLACE_EXISTING);
            restrict(part, folder, false);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(part, folder.resolve(name));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Gives a file another name. One that somebody has taken away stays away. */
    void rename(String name, String other) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            move(file, folder.resolve(other));
        }
    }

    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException share) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Puts a text, which Windows' own editor reads, too. */
    void putText(Path temporary, String text, String name) throws IOException {
        Files.writeString(temporary, "\uFEFF" + text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
        put(temporary, name);
    }

    /** The owner, and the group where it may use the folder above. */
    private static void restrict(Path made, Path above, boolean isFolder) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(made, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> theirs = Files.getPosixFilePermissions(above);
        Set<PosixFilePermission> ours = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (isFolder) {
            ours.add(PosixFilePermission.OWNER_EXECUTE);
        }
        if (theirs.contains(PosixFilePermission.GROUP_WRITE)) {
            ours.add(PosixFilePermission.GROUP_READ);
            ours.add(PosixFilePermission.GROUP_WRITE);
            if (isFolder) {
                ours.add(PosixFilePermission.GROUP_EXECUTE);
            }
        }
        try {
            view.setPermissions(ours);
        } catch (IOException | UnsupportedOperationException share) {
            // a share of another system, which has its own rules
            return;
        }
    }
}
