package dev.weir.read.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines by which a daemon says that it left equal ones out: {@code last message repeated 4 times} of BSD's syslogd and of syslog-ng, which
 * speak of the last line of their host, and rsyslog's {@code message repeated 2 times: [ text]}, which gives the message.
 */
final class RepeatedLines {

    /** More events than this are not made of one line. */
    static final int MOST = 1_000;

    private static final byte[] MARK = " repeated ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern OF_LAST = Pattern.compile(
            "^(.*?)(?:--- )?last message (?:'.*' )?repeated ([0-9]{1,18}) times?(?:, suppressed by .*)?(?: ---)?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OF_GIVEN =
            Pattern.compile("^(.*?) ?message repeated ([0-9]{1,18}) times?: \\[(.*)\\]\\s*$", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(\\S*[^\\s0-9:.,>TZ+-]\\S*):? *$");

    /** Lines that are kept to find the last one of a host. */
    private static final int KEPT = 64;

    private final boolean counted;
    private final Deque<LogRecord> latest = new ArrayDeque<>();
    private long lines;
    private long events;

    /** @param counted each such line stays one row, which says how often */
    RepeatedLines(boolean counted) {
        this.counted = counted;
    }

    /** What the record stands for: itself, or the line that it repeats. */
    Repetition of(LogRecord record) {
        if (record.cutOff() == null && holdsMark(record.text())) {
            Optional<Repetition> found = repetition(record);
            if (found.isPresent()) {
                return found.get();
            }
        }
        remember(record);
        return new Repetition(record, 1, Repetition.Kind.NONE);
    }

    /** For the load's notes; complete after the last record. */
    List<String> notes() {
        return lines == 0
                ? List.of()
                : List.of("%d %s that a line was repeated; read as %d times that line."
                        .formatted(lines, lines == 1 ? "line says" : "lines say", events));
    }

    private Optional<Repetition> repetition(LogRecord record) {
        String text = new String(record.text(), StandardCharsets.UTF_8);
        Matcher given = OF_GIVEN.matcher(text);
        if (given.matches()) {
            byte[] message = (given.group(1) + given.group(3)).getBytes(StandardCharsets.UTF_8);
            return Optional.of(repeated(record, Optional.of(message), given.group(2)));
        }
        Matcher last = OF_LAST.matcher(text);
        return last.matches() ? Optional.of(repeated(record, lastOf(last.group(1)), last.group(2))) : Optional.empty();
    }

    private Repetition repeated(LogRecord record, Optional<byte[]> text, String digits) {
        long times = Long.parseLong(digits);
        if (text.isEmpty() || times == 0 || times > MOST && !counted) {
            return new Repetition(record, 1, Repetition.Kind.UNKNOWN);
        }
        lines++;
        events += times;
        LogRecord line = new LogRecord(text.get(), record.line(), null, record.ended());
        return new Repetition(line, times, counted ? Repetition.Kind.COUNTED : Repetition.Kind.EACH);
    }

    /** The last line of the host that stands at the end of the beginning; the last line at all where none is named. */
    private Optional<byte[]> lastOf(String beginning) {
        Matcher host = HOST.matcher(beginning);
        if (!host.find()) {
            return Optional.ofNullable(latest.peekLast()).map(LogRecord::text);
        }
        byte[] name = (" " + host.group(1) + " ").getBytes(StandardCharsets.UTF_8);
        for (Iterator<LogRecord> back = latest.descendingIterator(); back.hasNext(); ) {
            LogRecord line = back.next();
            if (indexOf(line.text(), name) >= 0) {
                return Optional.of(line.text());
            }
        }
        return Optional.empty();
    }

    private void remember(LogRecord record) {
        if (latest.size() == KEPT) {
            latest.removeFirst();
        }
        latest.addLast(record);
    }

    private static boolean holdsMark(byte[] text) {
        return indexOf(text, MARK) >= 0;
    }

    private static int indexOf(byte[] text, byte[] wanted) {
        for (int i = 0; i <= text.length - wanted.length; i++) {
            if (text[i] == wanted[0] && startsAt(text, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsAt(byte[] text, int begin, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (text[begin + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
