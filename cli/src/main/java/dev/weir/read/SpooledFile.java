package dev.weir.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole input in the spool; closing it deletes the copy.
 *
 * @param file the copy
 * @param hash SHA-256 of its bytes, lower-case hexadecimal
 * @param size in bytes
 */
public record SpooledFile(Path file, String hash, long size) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
