package dev.weir.read.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes at LF or CR LF and removes NULs (a rotated log may begin with a hole of them). */
final class LineCutter {

    /** The longest line that is read, in bytes; of a longer one only the beginning is given. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int BLOCK = 1 << 17;

    private final InputStream in;
    private byte[] buffer = new byte[BLOCK];
    private int begin;
    private int end;
    private int searched;
    private long taken;
    private long line;
    private boolean terminated;
    private boolean cutOff;

    /** @param firstLine the number of the line that begins here */
    LineCutter(InputStream in, long firstLine) {
        this.in = in;
        this.line = firstLine - 1;
    }

    /** The next line without its end, or null at the end of the stream. */
    byte[] next() throws IOException {
        searched = begin;
        cutOff = false;
        byte[] beginning = null;
        while (true) {
            int lineFeed = indexOfLineFeed();
            if (lineFeed >= 0) {
                terminated = true;
                byte[] rest = cut(lineFeed, 1);
                return beginning == null ? limited(rest) : beginning;
            }
            if (end - begin > LONGEST_LINE) {
                beginning = beginning == null ? limited(Arrays.copyOfRange(buffer, begin, end)) : beginning;
                taken += end - begin;
                begin = end;
            }
            if (!fill()) {
                terminated = false;
                if (beginning != null) {
                    cut(end, 0);
                    return beginning;
                }
                return end == begin ? null : cut(end, 0);
            }
        }
    }

    /** The number of the line that {@link #next} gave last. */
    long line() {
        return line;
    }

    /** Bytes of the stream that belong to the lines given so far, their ends included. */
    long taken() {
        return taken;
    }

    /** Whether the line given last ended in a line feed. */
    boolean terminated() {
        return terminated;
    }

    /** Whether the line given last is only the beginning of one that is too long. */
    boolean cutOff() {
        return cutOff;
    }

    private int indexOfLineFeed() {
        for (int i = searched; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private byte[] cut(int lineEnd, int separator) {
        boolean carriageReturn = separator == 1 && lineEnd > begin && buffer[lineEnd - 1] == '\r';
        byte[] text = withoutNul(Arrays.copyOfRange(buffer, begin, carriageReturn ? lineEnd - 1 : lineEnd));
        taken += lineEnd + separator - begin;
        begin = lineEnd + separator;
        line++;
        return text;
    }

    private byte[] limited(byte[] text) {
        if (text.length <= LONGEST_LINE) {
            return text;
        }
        cutOff = true;
        return Arrays.copyOf(text, LONGEST_LINE);
    }

    /** Makes room and reads on; false at the end of the stream. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        begin = 0;
        if (end == buffer.length) {
            dropNuls();
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        searched = end;
        int length = in.read(buffer, end, buffer.length - end);
        end += Math.max(length, 0);
        return length >= 0;
    }

    private void dropNuls() {
        byte[] kept = withoutNul(Arrays.copyOf(buffer, end));
        System.arraycopy(kept, 0, buffer, 0, kept.length);
        taken += end - kept.length;
        end = kept.length;
    }

    private static byte[] withoutNul(byte[] text) {
        int kept = 0;
        while (kept < text.length && text[kept] != 0) {
            kept++;
        }
        if (kept == text.length) {
            return text;
        }
        byte[] clean = text.clone();
        for (int i = kept; i < text.length; i++) {
            if (text[i] != 0) {
                clean[kept++] = text[i];
            }
        }
        return Arrays.copyOf(clean, kept);
    }
}
