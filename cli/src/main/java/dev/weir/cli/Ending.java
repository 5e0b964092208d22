package dev.weir.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * What the process says when it is asked to end (SIGTERM, Ctrl-C): one line, and nothing after it. The work goes on for a moment in its own
 * thread and fails in ways that nobody need read.
 */
final class Ending {

    private static final String LINE =
            "weir: asked to end; what was not committed is rolled back, and the next run goes on from what stands";

    private final PrintWriter err;
    private volatile boolean asked;
    private volatile boolean byItself;

    private Ending(OutputStream err) {
        this.err = writer(err);
    }

    /** Watches this process until {@link #byItself}. */
    static Ending watch() {
        Ending ending = new Ending(new FileOutputStream(FileDescriptor.err));
        Runtime.getRuntime().addShutdownHook(new Thread(ending::tell, "weir-ending"));
        return ending;
    }

    /** A stream that says nothing once the process was asked to end. */
    PrintWriter silenced(FileDescriptor stream) {
        return writer(new Silenced(new FileOutputStream(stream)));
    }

    /** The command is done; what ends the process now is its exit code. */
    void byItself() {
        byItself = true;
    }

    private void tell() {
        if (!byItself) {
            asked = true;
            err.println(LINE);
        }
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, PrintedCharset.ofProcess());
    }

    private final class Silenced extends FilterOutputStream {

        private Silenced(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int one) throws IOException {
            if (!asked) {
                out.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!asked) {
                out.write(bytes, from, length);
            }
        }
    }
}
