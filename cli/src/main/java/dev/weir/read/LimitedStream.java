package dev.weir.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of an input within its {@link InputLimit}. */
final class LimitedStream extends FilterInputStream {

    private final InputLimit limit;
    private final boolean part;
    private long count;

    /** @param part whether its bytes are counted with those of other streams */
    LimitedStream(InputStream in, InputLimit limit, boolean part) {
        super(in);
        this.limit = limit;
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        limit.check();
        count += bytes;
        if (part) {
            limit.add(bytes);
        } else {
            limit.check(count);
        }
    }
}
