package dev.weir.read.text;

import java.io.IOException;
import java.io.InputStream;

/** A text whose lines are in several encodings, as UTF-8. */
final class LinesInUtf8 extends InputStream {

    private final LineBytes lines;
    private final LineEncoding encoding;
    private byte[] line = {};
    private int at;

    /** @param encoding has seen all lines */
    LinesInUtf8(InputStream in, LineEncoding encoding) {
        this.lines = new LineBytes(in);
        this.encoding = encoding;
    }

    @Override
    public int read() throws IOException {
        return fill() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int given = Math.min(length, line.length - at);
        System.arraycopy(line, at, target, offset, given);
        at += given;
        return given;
    }

    private boolean fill() throws IOException {
        while (at == line.length) {
            byte[] next = lines.next();
            if (next == null) {
                return false;
            }
            line = encoding.toUtf8(next);
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
