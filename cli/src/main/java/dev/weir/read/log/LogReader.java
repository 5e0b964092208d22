package dev.weir.read.log;

import dev.weir.problem.WeirException;
import dev.weir.read.InputFile;
import dev.weir.read.text.TextBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Opens a log: plain, gzip, or a zip with one file in it. The input is passed over once to decide its encoding and to see that it is whole,
 * then read record by record.
 */
public final class LogReader {

    private LogReader() {}

    /**
     * @throws WeirException when the file cannot be read or is cut off
     * @throws dev.weir.problem.StoppedException when it is no log
     */
    public static LogSource open(InputFile file, LogOptions options) {
        LogContent content = LogContent.of(file);
        // A log is unpacked though it holds bytes that are no text.
        TextBytes bytes = new TextBytes(file, content.packing());
        try {
            LogTail end = content == LogContent.PLAIN ? options.tail() : LogTail.WHOLE;
            Optional<Charset> unicode = LogContent.unicode(bytes);
            Supplier<InputStream> text = unicode.<Supplier<InputStream>>map(
                            charset -> () -> new Utf8Stream(bytes.open(), charset))
                    .orElse(bytes::open);
            LogSurvey survey = LogSurvey.of(text, end != LogTail.WHOLE);
            InputStream in = text.get();
            RecordCutter records = new RecordCutter(
                    survey.lines(in, options.firstLine()),
                    options.recordStart().map(Pattern::compile),
                    survey.encoding(),
                    end,
                    options.firstLine());
            return new LogSource(
                    bytes, in, records, new RepeatedLines(options.repeatsCounted()), notes(options, content, unicode));
        } catch (IOException e) {
            throw bytes.failure(e);
        }
    }

    private static List<String> notes(LogOptions options, LogContent content, Optional<Charset> unicode) {
        List<String> notes = new ArrayList<>(options.notes());
        unicode.filter(charset -> !content.isMarked())
                .ifPresent(charset -> notes.add("Read as " + charset.name() + ": its bytes come in pairs."));
        return notes;
    }
}
