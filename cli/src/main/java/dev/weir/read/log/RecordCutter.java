package dev.weir.read.log;

import dev.weir.read.text.LineEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the lines of a log together to records. */
final class RecordCutter {

    /** The longest record of several lines, in bytes; of a longer one only the beginning is given. */
    static final int LONGEST_RECORD = 1 << 18;

    /** Bytes of a cut-off record that are kept, for a person to know it again. */
    static final int KEPT = 1 << 12;

    private final LogLines lines;
    private final Optional<Pattern> start;
    private final LineEncoding encoding;
    private final VisibleText visible = new VisibleText();
    private final LogTail tail;
    private ByteArrayOutputStream open;
    private long openLine;
    private String reason;
    private boolean openWhole;
    private long openEnd;
    private long openLastLine;
    private long recordsEnd;
    private long recordsLine;

    /** @param start found in the first line of each record only; empty when each line is a record */
    RecordCutter(LogLines lines, Optional<Pattern> start, LineEncoding encoding, LogTail tail, long firstLine) {
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

    /** What the file is; complete after the last record. */
    List<String> found() {
        return encoding.found();
    }

    /** For the load's notes; complete after the last record. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(encoding.notes());
        notes.addAll(lines.notes());
        notes.addAll(visible.notes());
        return notes;
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
        return visible.of(encoding.toUtf8(line), lines.line() == 1);
    }

    private LogRecord single(byte[] line) {
        settle();
        if (lines.fault() != null) {
            return cutOff(line, lines.line(), lines.fault());
        }
        return isBlank(line) ? null : new LogRecord(line, lines.line(), null, lines.terminated());
    }

    /** Adds the line to the open record; gives the one before if the line begins another. */
    private LogRecord added(byte[] line) {
        String beginning = new String(line, 0, Math.min(line.length, KEPT), StandardCharsets.UTF_8);
        boolean begins = start.get().matcher(beginning).find();
        LogRecord before = begins ? closed() : null;
        if (open == null) {
            if (isBlank(line)) {
                settle();
                return before;
            }
            open = new ByteArrayOutputStream();
            openLine = lines.line();
            reason = null;
        } else {
            append(new byte[] {'\n'});
        }
        append(line);
        reason = reason == null ? lines.fault() : reason;
        openWhole = lines.terminated();
        openEnd = lines.taken();
        openLastLine = lines.line();
        return before;
    }

    private void append(byte[] bytes) {
        int room = LONGEST_RECORD - open.size();
        open.write(bytes, 0, Math.min(room, bytes.length));
        if (room < bytes.length) {
            reason = "the record is longer than " + LONGEST_RECORD + " bytes";
        }
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
        return reason == null ? new LogRecord(text, openLine, null, openWhole) : cutOff(text, openLine, reason);
    }

    private void settle() {
        recordsEnd = lines.taken();
        recordsLine = lines.line();
    }

    private static LogRecord cutOff(byte[] text, long line, String reason) {
        String kept = new String(text, 0, Math.min(KEPT, text.length), StandardCharsets.UTF_8);
        return new LogRecord(kept.getBytes(StandardCharsets.UTF_8), line, reason, true);
    }

    private static byte[] stripped(byte[] text) {
        int length = text.length;
        while (length > 0 && isSpace(text[length - 1])) {
            length--;
        }
        return Arrays.copyOf(text, length);
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
