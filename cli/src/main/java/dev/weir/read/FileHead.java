package dev.weir.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Some bytes of a growing file by their hash. What stands there never changes, so that a renamed file is known again and a new file under an
 * old name is found out. Written as {@code <length>:<SHA-256>}.
 *
 * @param length bytes that were hashed, at most {@link #LONGEST}
 */
record FileHead(int length, String hash) {

    static final int LONGEST = 1024;

    static final FileHead EMPTY = of(new byte[0]);

    static FileHead of(byte[] bytes) {
        return new FileHead(bytes.length, HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /** @param text as {@link #toString} writes it */
    static FileHead parse(String text) {
        int colon = text.indexOf(':');
        return new FileHead(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
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
}
