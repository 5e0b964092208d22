package dev.weir.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * Files of an inbox, into which others write. Only a regular file is opened, and no link is followed: a link could lead to another
 * department's file, and a pipe never ends.
 */
public final class RegularFile {

    /** What Java writes for bytes of a name that are no text. */
    private static final String NO_TEXT = "\uFFFD";

    private RegularFile() {}

    /** Why the file is not opened; empty for a regular file, and for one that is gone. */
    public static Optional<String> refusal(Path file) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            return file.toString().contains(NO_TEXT)
                    ? Optional.of("its name is not valid UTF-8; rename it")
                    : Optional.empty();
        }
        if (attributes.isSymbolicLink()) {
            return Optional.of("it is a symbolic link, and Weir follows none; put the file itself there");
        }
        if (attributes.isDirectory()) {
            return Optional.of("it is a folder, not a file");
        }
        return attributes.isRegularFile()
                ? Optional.empty()
                : Optional.of("it is a pipe, a socket or a device, not a file; remove it");
    }

    /** Why a folder is not entered; empty for one that can be read. */
    public static Optional<String> refusalOfFolder(Path folder) {
        if (Files.isSymbolicLink(folder)) {
            return Optional.of("this folder is a symbolic link, and Weir follows none; put the folder itself there");
        }
        return Files.isReadable(folder) && Files.isExecutable(folder)
                ? Optional.empty()
                : Optional.of("this folder cannot be read: permission denied");
    }

    static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    static SeekableByteChannel channel(Path file) throws IOException {
        return Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }
}
