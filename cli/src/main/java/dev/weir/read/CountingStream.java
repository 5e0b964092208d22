package dev.weir.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells of each piece of bytes that is read or skipped, so that a bound can stop it. */
abstract class CountingStream extends FilterInputStream {

    CountingStream(InputStream in) {
        super(in);
    }

    /**
     * After each read, also of nothing.
     *
     * @throws IOException to end the reading
     */
    abstract void count(long bytes) throws IOException;

    @Override
    public final int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public final long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    /** Going back would count bytes twice. */
    @Override
    public final boolean markSupported() {
        return false;
    }
}
