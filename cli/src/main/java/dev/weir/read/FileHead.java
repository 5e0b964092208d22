package dev.weir.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The beginning of a growing file. What stands there never changes, so that a renamed file is known again and a new file under an old name
 * is found out. Written as {@code <length>:<SHA-256>}.
 *
 * @param length bytes that were hashed, at most {@link #LONGEST}
 */
record FileHead(int length, String hash) {

    static final int LONGEST = 1024;

    static final FileHead EMPTY = new FileHead(0, HexFormat.of().formatHex(sha256().digest()));

    /** The head of a file of which {@code end} bytes are settled. */
    static FileHead of(Path file, long end) throws IOException {
        return ofLength(file, (int) Math.min(LONGEST, end));
    }

    /** @param text as {@link #toString} writes it */
    static FileHead parse(String text) {
        int colon = text.indexOf(':');
        return new FileHead(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
    }

    boolean begins(Path file) throws IOException {
        return equals(ofLength(file, length));
    }

    @Override
    public String toString() {
        return length + ":" + hash;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static FileHead ofLength(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(length);
            return new FileHead(head.length, HexFormat.of().formatHex(sha256().digest(head)));
        }
    }
}
