package dev.weir.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Copies a part of a file and hashes what was copied. */
final class HashingCopy {

    private static final int BLOCK = 1 << 18;

    private HashingCopy() {}

    /** @return the copy; smaller than {@code length} if the input ended before */
    static SpooledFile of(Path input, long offset, long length, Path copy) throws IOException {
        try (SeekableByteChannel channel = RegularFile.channel(input);
                InputStream in = Channels.newInputStream(channel.position(offset))) {
            return of(in, length, copy);
        }
    }

    /** Copies a stream to its end. */
    static SpooledFile of(InputStream in, Path copy) throws IOException {
        return of(in, Long.MAX_VALUE, copy);
    }

    private static SpooledFile of(InputStream in, long length, Path copy) throws IOException {
        MessageDigest digest = FileHead.sha256();
        long copied = 0;
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(copy)) {
            while (copied < length) {
                int read = in.read(block, 0, (int) Math.min(block.length, length - copied));
                if (read < 0) {
                    break;
                }
                digest.update(block, 0, read);
                out.write(block, 0, read);
                copied += read;
            }
        }
        return new SpooledFile(copy, HexFormat.of().formatHex(digest.digest()), copied);
    }
}
