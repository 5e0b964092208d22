package dev.weir.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file or folder could not be used, for people: Java's own messages are often only the path. */
public final class IoReason {

    private IoReason() {}

    /** {@code permission denied: /srv/district/data/spool} */
    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied: " + failure.getMessage();
        }
        if (failure instanceof NoSuchFileException) {
            return "it does not exist: " + failure.getMessage();
        }
        if (failure instanceof FileSystemException known && known.getReason() == null) {
            return "the file system refused: " + failure.getMessage();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
