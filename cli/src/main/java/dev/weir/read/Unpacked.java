package dev.weir.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of a file; stops where there are more than any text unpacks to, so that a small file cannot fill the disk. */
public final class Unpacked extends FilterInputStream {

    /** Whatever its packed size, a file may hold so many bytes. */
    public static final long ALWAYS = 1L << 28;

    /** Text packs to a hundredth at best; deflate can make a thousandth of zeros. */
    public static final int MOST_TIMES = 200;

    private final long limit;
    private long count;

    /** @param packed bytes of the packed file */
    public Unpacked(InputStream in, long packed) {
        super(in);
        this.limit = Math.max(ALWAYS, MOST_TIMES * packed);
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

    private void count(long bytes) throws IOException {
        count += bytes;
        if (count > limit) {
            throw new IOException(
                    "it inflates to more than " + limit + " bytes, " + MOST_TIMES + " times its size: no text does");
        }
    }
}
