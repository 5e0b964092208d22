package dev.weir.read.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a text as bytes, each with its end: in the encodings that are told by lines, CR and LF are no part of another character. */
final class LineBytes implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    /** A longer line is cut: no reader takes as many characters. */
    private static final int LONGEST = 1 << 24;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;

    LineBytes(InputStream in) {
        this.in = in;
    }

    /** @return null at the end */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < LONGEST && (at < end || fill())) {
            int from = at;
            while (at < end && block[at] != '\n' && block[at] != '\r') {
                at++;
            }
            boolean complete = at < end;
            at += complete ? 1 : 0;
            line.write(block, from, at - from);
            if (complete) {
                break;
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.readNBytes(block, 0, BLOCK));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
