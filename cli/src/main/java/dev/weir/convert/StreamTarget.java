package dev.weir.convert;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream, such as standard output. */
public final class StreamTarget implements Target {

    private final OutputStream stream;
    private final String name;
    private boolean used;

    /** @param name for messages */
    public StreamTarget(OutputStream stream, String name) {
        this.stream = new BufferedOutputStream(stream, 1 << 16);
        this.name = name;
    }

    @Override
    public void expect(int parts) throws IOException {
        if (parts > 1 || used && parts > 0) {
            throw new TooManyException();
        }
    }

    @Override
    public Output open(String folder, String file, String part, String ending) throws IOException {
        expect(1);
        used = true;
        return new Output() {
            @Override
            public OutputStream stream() {
                return stream;
            }

            @Override
            public void finish() throws IOException {
                stream.flush();
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public void close() {
                // whoever opened the stream closes it
            }
        };
    }
}
