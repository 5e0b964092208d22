package dev.weir.read;

import java.io.InputStream;

/** Bytes of an input within its {@link InputLimit}. */
final class LimitedStream extends CountingStream {

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
    void count(long bytes) {
        limit.check();
        count += bytes;
        if (part) {
            limit.add(bytes);
        } else {
            limit.check(count);
        }
    }
}
