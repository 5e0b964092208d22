package dev.weir.read.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the lines of a log together to records. */
final class RecordCutter {

    /** The longest record of several lines, in bytes; of a longer one only the beginning is given. */
    static final int LONGEST_RECORD = 1 << 18;

    /** Bytes of a cut-off record that are kept, for a person to know it again. */
    static final int KEPT = 1 << 12;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final LineCutter lines;
    private final Optional<Pattern> start;
    private final LogEncoding encoding;
    private final LogTail tail;
    private ByteArrayOutputStream open;
    private long openLine;
    private boolean tooLong;
    private long openEnd;
    private long openLastLine;
    private long recordsEnd;
    private long recordsLine;

    /** @param start found in the first line of each record only; empty when each line is a record */
    RecordCutter(LineCutter lines, Optional<Pattern> start, LogEncoding encoding, LogTail tail, long firstLine) {
        this.lines = lines;
        this.start = start;
        this.encoding = encoding;
        this.tail = tail;
        this.recordsLine = firstLine - 1;
    }

    /** The next record that is not blank, or null at the end. */
    LogRecord next() throws IOException {
        while (true) {
            byte[] line = nextLine();
            if (line == null) {
                return last();
            }
            LogRecord complete = start.isEmpty() ? single(line) : added(line);
            if (complete != null) {
                return complete;
            }
        }
    }

    /** Bytes of the stream before the first that belongs to no record given so far. */
    long taken() {
        return recordsEnd;
    }

    /** The number of the last line before that byte, blank ones counted. */
    long line() {
        return recordsLine;
    }

    /** The next line, or null at the end or before an unfinished last line. */
    private byte[] nextLine() throws IOException {
        byte[] line = lines.next();
        if (line == null || tail != LogTail.WHOLE && !lines.terminated()) {
            return null;
        }
        return lines.line() == 1 ? withoutByteOrderMark(line) : line;
    }

    private LogRecord single(byte[] line) {
        settle();
        if (lines.cutOff()) {
            return cutOff(line, lines.line(), "the line is longer than " + LineCutter.LONGEST_LINE + " bytes");
        }
        return isBlank(line) ? null : new LogRecord(line, lines.line(), null);
    }

    /** Adds the line to the open record; gives the one before if the line begins another. */
    private LogRecord added(byte[] line) {
        byte[] text = encoding.toUtf8(Arrays.copyOf(line, Math.min(line.length, KEPT)));
        boolean begins =
                start.get().matcher(new String(text, StandardCharsets.UTF_8)).find();
        LogRecord before = begins ? closed() : null;
        if (open == null) {
            if (isBlank(line)) {
                settle();
                return before;
            }
            open = new ByteArrayOutputStream();
            openLine = lines.line();
            tooLong = false;
        } else {
            append(new byte[] {'\n'});
        }
        append(line);
        tooLong |= lines.cutOff();
        openEnd = lines.taken();
        openLastLine = lines.line();
        return before;
    }

    private void append(byte[] bytes) {
        int room = LONGEST_RECORD - open.size();
        open.write(bytes, 0, Math.min(room, bytes.length));
        tooLong |= room < bytes.length;
    }

    private LogRecord last() {
        // whoever writes may continue the last record
        return tail == LogTail.GROWING && start.isPresent() ? null : closed();
    }

    private LogRecord closed() {
        if (open == null) {
            return null;
        }
        byte[] text = stripped(open.toByteArray());
        open = null;
        recordsEnd = openEnd;
        recordsLine = openLastLine;
        return tooLong
                ? cutOff(text, openLine, "the record is longer than " + LONGEST_RECORD + " bytes")
                : new LogRecord(text, openLine, null);
    }

    private void settle() {
        recordsEnd = lines.taken();
        recordsLine = lines.line();
    }

    private static LogRecord cutOff(byte[] text, long line, String reason) {
        return new LogRecord(Arrays.copyOf(text, Math.min(KEPT, text.length)), line, reason);
    }

    private static byte[] stripped(byte[] text) {
        int length = text.length;
        while (length > 0 && isSpace(text[length - 1])) {
            length--;
        }
        return Arrays.copyOf(text, length);
    }

    private static byte[] withoutByteOrderMark(byte[] line) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = line.length >= length && Arrays.equals(line, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? Arrays.copyOfRange(line, length, line.length) : line;
    }

    private static boolean isBlank(byte[] line) {
        for (byte value : line) {
            if (!isSpace(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte value) {
        return value == ' ' || value == '\t' || value == '\r' || value == '\n';
    }
}
