package dev.weir.read.log;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Messages of syslog of which each has its length in bytes before it, as a relay sends them over TCP (RFC 6587, 3.4.1: {@code 93 <134>1 …}).
 * A message may have line ends; between two there may be one. Where a count is wrong, the line is a fault and reading goes on behind it.
 */
final class CountedLines implements LogLines {

    private static final Pattern BEGINNING = Pattern.compile("^[1-9][0-9]{0,6} <[0-9]{1,3}>");

    /** The most digits of a count, and the blank behind it. */
    private static final int LONGEST_COUNT = 8;

    private final BufferedInputStream in;
    private long taken;
    private long line;
    private long breaks;
    private boolean terminated;
    private String fault;

    CountedLines(InputStream in, long firstLine) {
        this.in = new BufferedInputStream(in, 1 << 17);
        this.line = firstLine;
    }

    /** Whether a log that begins so has counted messages: the second count stands where the first one says. */
    static boolean begins(InputStream in) throws IOException {
        byte[] head = in.readNBytes(1 << 16);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (!BEGINNING.matcher(text).find()) {
            return false;
        }
        int blank = text.indexOf(' ');
        int end = blank + 1 + Integer.parseInt(text.substring(0, blank));
        if (end >= text.length()) {
            return end == text.length();
        }
        String rest = text.substring(end).stripLeading();
        return rest.isEmpty() || BEGINNING.matcher(rest).find();
    }

    @Override
    public byte[] next() throws IOException {
        line += breaks;
        breaks = 0;
        fault = null;
        int count = count();
        if (count == 0) {
            return null;
        }
        if (count < 0) {
            fault = "the message does not begin with its length";
            return toLineFeed();
        }
        byte[] text = in.readNBytes(count);
        taken += text.length;
        terminated = text.length == count;
        if (!terminated) {
            fault = "the message is shorter than its length says";
        }
        breaks = count(text);
        passLineEnds();
        return withoutLineEnd(text);
    }

    /** Reads a count and its blank; 0 at the end, -1 (and nothing read) where there is none. */
    private int count() throws IOException {
        in.mark(LONGEST_COUNT + 1);
        int value = 0;
        for (int digits = 0; digits < LONGEST_COUNT; digits++) {
            int sign = in.read();
            if (sign < 0 && digits == 0) {
                return 0;
            }
            if (sign == ' ' && value > 0) {
                taken += digits + 1;
                return value;
            }
            if (sign < '0' || sign > '9') {
                break;
            }
            value = value * 10 + sign - '0';
        }
        in.reset();
        return -1;
    }

    private byte[] toLineFeed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int sign = in.read();
        for (; sign >= 0 && sign != '\n' && bytes.size() < RecordCutter.KEPT; sign = in.read()) {
            bytes.write(sign);
            taken++;
        }
        terminated = sign >= 0;
        taken += terminated ? 1 : 0;
        breaks = terminated ? 1 : 0;
        return bytes.toByteArray();
    }

    private void passLineEnds() throws IOException {
        while (true) {
            in.mark(1);
            int sign = in.read();
            if (sign != '\n' && sign != '\r') {
                in.reset();
                return;
            }
            taken++;
            breaks += sign == '\n' ? 1 : 0;
        }
    }

    private static byte[] withoutLineEnd(byte[] text) {
        int end = text.length;
        while (end > 0 && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
            end--;
        }
        return end == text.length ? text : Arrays.copyOf(text, end);
    }

    private static long count(byte[] text) {
        long found = 0;
        for (byte value : text) {
            found += value == '\n' ? 1 : 0;
        }
        return found;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long taken() {
        return taken;
    }

    @Override
    public boolean terminated() {
        return terminated;
    }

    @Override
    public String fault() {
        return fault;
    }
}
