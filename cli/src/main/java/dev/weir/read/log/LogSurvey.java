package dev.weir.read.log;

import dev.weir.read.text.LineEncoding;
import dev.weir.read.text.Utf8Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * What a log is as a whole, found by passing over it before its first record.
 *
 * @param lineEnd the byte that ends its lines: a carriage return where there is no line feed at all
 * @param counted whether each message has its length before it
 */
record LogSurvey(LineEncoding encoding, byte lineEnd, boolean counted) {

    private static final int BLOCK = 1 << 16;

    /**
     * @param bytes opens the log from its beginning
     * @param growing the end may stand within a line
     */
    static LogSurvey of(Supplier<InputStream> bytes, boolean growing) throws IOException {
        Utf8Evidence evidence = new Utf8Evidence();
        boolean lineFeed = false;
        boolean carriageReturn = false;
        try (InputStream in = bytes.get()) {
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                evidence.accept(block, length);
                for (int i = 0; i < length && !lineFeed; i++) {
                    lineFeed = block[i] == '\n';
                    carriageReturn |= block[i] == '\r';
                }
            }
        }
        boolean counted;
        try (InputStream in = bytes.get()) {
            counted = CountedLines.begins(in);
        }
        byte lineEnd = (byte) (lineFeed || !carriageReturn || growing ? '\n' : '\r');
        LineEncoding encoding = new LineEncoding();
        if (evidence.malformed() > 0) {
            try (InputStream in = bytes.get()) {
                LogLines lines = counted ? new CountedLines(in, 1) : new LineCutter(in, 1, lineEnd);
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    encoding.learn(line);
                }
            }
        }
        return new LogSurvey(encoding.learned(), lineEnd, counted);
    }

    /** The lines from the beginning. */
    LogLines lines(InputStream in, long firstLine) {
        return counted ? new CountedLines(in, firstLine) : new LineCutter(in, firstLine, lineEnd);
    }
}
