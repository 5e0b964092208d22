package dev.weir.read;

import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of a file; stops where there are more than any text unpacks to, so that a small file cannot fill the disk. */
public final class Unpacked extends CountingStream {

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
    void count(long bytes) throws IOException {
        count += bytes;
        if (count > limit) {
            throw new IOException(
                    "it inflates to more than " + limit + " bytes, " + MOST_TIMES + " times its size: no text does");
        }
    }
}
