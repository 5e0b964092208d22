package dev.weir.read.log;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.ReadRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens a log. The input is passed over once to decide its encoding and to see that it is whole, then read line by line.
 *
 * <p>A growing log ({@code input: {growing: true}}) gives only lines that end in a line feed; the rest waits for the next run. A log that
 * does not grow, or is gzip, is taken to its last byte.
 */
public final class LogReader {

    private LogReader() {}

    /**
     * @throws WeirException when the file cannot be read, is cut off, or is not the one that was read up to {@code offset}
     * @throws dev.weir.problem.StoppedException when it is no log
     */
    public static LogSource open(ReadRequest request) {
        InputStream in = null;
        try {
            LogContent content = LogContent.of(request.file(), request.name());
            checkOffset(request, content);
            boolean growing =
                    content == LogContent.PLAIN && request.mapping().input().growing();
            LogEncoding encoding;
            try (InputStream whole = stream(request, content)) {
                encoding = LogEncoding.of(whole, growing);
            }
            in = stream(request, content);
            return new LogSource(request, in, encoding, growing);
        } catch (IOException e) {
            throw failure(request.name(), e);
        }
    }

    /** What an input-output error of a log means to a person. */
    static WeirException failure(String name, IOException e) {
        if (e instanceof EOFException) {
            return new WeirException(Stage.READ, name, "the gzip file is cut off; deliver it again complete", e);
        }
        if (e instanceof ZipException) {
            return new WeirException(
                    Stage.READ, name, "the gzip file is damaged (" + e.getMessage() + "); deliver it again", e);
        }
        return new WeirException(Stage.READ, name, "the log cannot be read: " + e, e);
    }

    private static InputStream stream(ReadRequest request, LogContent content) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(request.file());
        try {
            InputStream plain = Channels.newInputStream(channel.position(request.offset()));
            return content == LogContent.GZIP ? new GZIPInputStream(plain, 1 << 16) : plain;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void checkOffset(ReadRequest request, LogContent content) throws IOException {
        long offset = request.offset();
        if (offset == 0) {
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(request.file())) {
            boolean sameFile = content == LogContent.PLAIN
                    && channel.size() >= offset
                    && Channels.newInputStream(channel.position(offset - 1)).read() == '\n';
            if (!sameFile) {
                throw new WeirException(
                        Stage.READ,
                        request.name(),
                        "no line begins at byte " + offset
                                + ", where the last run ended: the log was cut or replaced; read it from its beginning");
            }
        }
    }
}
