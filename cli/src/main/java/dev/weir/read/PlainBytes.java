package dev.weir.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, those inside where it is gzip. */
public final class PlainBytes {

    private static final int BUFFER = 1 << 16;

    private PlainBytes() {}

    /**
     * Opens a file. The stream can be marked and reset within 64 KiB.
     *
     * @param kind what the file is
     * @throws IOException when it cannot be read, or is no whole gzip file
     */
    public static InputStream open(Path path, ContentKind kind) throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            return new BufferedInputStream(kind == ContentKind.GZIP ? new GZIPInputStream(file, BUFFER) : file, BUFFER);
        } catch (IOException damage) {
            file.close();
            throw damage;
        }
    }
}
