package dev.weir.problem;

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
        String message = String.valueOf(failure.getMessage());
        if (message.contains("No space left on device")) {
            return "the disk is full (" + message + "); free space there, then run again";
        }
        if (message.contains("Disk quota exceeded")) {
            return "the disk quota is used up (" + message + "); free space there, then run again";
        }
        if (failure instanceof FileSystemException known && known.getReason() == null) {
            return "the file system refused: " + failure.getMessage();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
