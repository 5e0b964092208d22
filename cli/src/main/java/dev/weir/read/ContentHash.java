package dev.weir.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The hash by which a content is known again, as the copies of the spool have it. */
public final class ContentHash {

    private ContentHash() {}

    /** @return SHA-256 in hexadecimal digits */
    public static String of(Path file) throws IOException {
        MessageDigest digest = FileHead.sha256();
        try (InputStream in = RegularFile.open(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
