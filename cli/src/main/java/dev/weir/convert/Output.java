package dev.weir.convert;

import dev.weir.problem.IoReason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;

/** One output while it is written; closing it before {@link #finish} leaves nothing behind. */
public interface Output extends AutoCloseable {

    OutputStream stream();

    /** What was written is complete. */
    void finish() throws IOException;

    /** As people name it. */
    String name();

    @Override
    void close() throws IOException;

    /** The same failure with what was being written, where its own message does not say so: a full disk is told without its place. */
    static IOException failed(Output output, IOException failure) {
        boolean told = failure instanceof FileSystemException;
        return told ? failure : new IOException(output.name() + ": " + IoReason.of(failure), failure);
    }
}
