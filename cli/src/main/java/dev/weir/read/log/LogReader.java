package dev.weir.read.log;

import dev.weir.problem.Stage;
import dev.weir.problem.WeirException;
import dev.weir.read.IoReason;
import dev.weir.read.ReadRequest;
import dev.weir.read.text.TextBytes;
import dev.weir.read.text.Unpacked;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens a log: plain, gzip, or a zip with one file in it. The input is passed over once to decide its encoding and to see that it is whole,
 * then read record by record.
 */
public final class LogReader {

    private LogReader() {}

    /**
     * A log that is complete, unless its mapping says that it is growing.
     *
     * @throws WeirException when the file cannot be read, is cut off, or is not the one that was read up to {@code offset}
     * @throws dev.weir.problem.StoppedException when it is no log
     */
    public static LogSource open(ReadRequest request) {
        boolean growing = request.mapping().input().growing();
        return open(request, growing ? LogTail.GROWING : LogTail.WHOLE, List.of());
    }

    /**
     * @param tail what becomes of the end; a packed log is always complete
     * @param notes what is known of the file, for the load's notes
     */
    public static LogSource open(ReadRequest request, LogTail tail, List<String> notes) {
        try {
            LogContent content = LogContent.of(request.file(), request.name());
            checkOffset(request, content);
            LogTail end = content == LogContent.PLAIN ? tail : LogTail.WHOLE;
            LogEncoding encoding;
            try (InputStream whole = stream(request, content)) {
                encoding = LogEncoding.of(whole, end != LogTail.WHOLE);
            }
            InputStream in = stream(request, content);
            RecordCutter records = new RecordCutter(
                    new LineCutter(in, request.firstLine()),
                    request.mapping().input().log().recordStart().map(Pattern::compile),
                    encoding,
                    end,
                    request.firstLine());
            return new LogSource(request, in, records, encoding, notes);
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
        return new WeirException(Stage.READ, name, "the log cannot be read: " + IoReason.of(e), e);
    }

    private static InputStream stream(ReadRequest request, LogContent content) throws IOException {
        if (content == LogContent.ZIP) {
            return TextBytes.of(request.file(), request.name()).open();
        }
        SeekableByteChannel channel = Files.newByteChannel(request.file());
        try {
            InputStream plain = Channels.newInputStream(channel.position(request.offset()));
            return content == LogContent.GZIP
                    ? new Unpacked(new GZIPInputStream(plain, 1 << 16), channel.size())
                    : plain;
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
