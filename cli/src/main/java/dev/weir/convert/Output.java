package dev.weir.convert;

import java.io.IOException;
import java.io.OutputStream;

/** One output while it is written; closing it before {@link #finish} leaves nothing behind. */
public interface Output extends AutoCloseable {

    OutputStream stream();

    /** What was written is complete. */
    void finish() throws IOException;

    /** As people name it. */
    String name();

    @Override
    void close() throws IOException;
}
