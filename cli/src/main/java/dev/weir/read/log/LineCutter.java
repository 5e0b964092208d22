package dev.weir.read.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a stream of bytes at LF or CR LF, or at CR where nothing else ends lines, and removes NULs (a rotated log may begin with a hole of
 * them). A line with NULs between its characters is a fault: a device that lost its power leaves such a hole, and what stands behind it is
 * another line.
 */
final class LineCutter implements LogLines {

    /** The longest line that is read, in bytes; of a longer one only the beginning is given. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int BLOCK = 1 << 17;

    private final InputStream in;
    private final byte lineEnd;
    private byte[] buffer = new byte[BLOCK];
    private int begin;
    private int end;
    private int searched;
    private long taken;
    private long line;
    private boolean terminated;
    private boolean cutOff;
    private boolean nuls;
    private boolean holed;
    private int hole;
    private long withNuls;

    /** @param firstLine the number of the line that begins here */
    LineCutter(InputStream in, long firstLine, byte lineEnd) {
        this.in = in;
        this.lineEnd = lineEnd;
        this.line = firstLine - 1;
    }

    @Override
    public byte[] next() throws IOException {
        searched = begin;
        cutOff = false;
        nuls = false;
        holed = false;
        hole = -1;
        byte[] beginning = null;
        while (true) {
            int found = indexOfLineEnd();
            if (found >= 0) {
                terminated = true;
                byte[] rest = cut(found, 1);
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
        if (cutOff) {
            return "the line is longer than " + LONGEST_LINE + " bytes";
        }
        return holed ? "NUL bytes stand between its characters: it may be two lines, of which the first is cut" : null;
    }

    @Override
    public List<String> notes() {
        return withNuls == 0
                ? List.of()
                : List.of("NUL bytes were taken out of " + withNuls + (withNuls == 1 ? " line." : " lines."));
    }

    private int indexOfLineEnd() {
        for (int i = searched; i < end; i++) {
            if (buffer[i] == lineEnd) {
                return i;
            }
        }
        return -1;
    }

    private byte[] cut(int to, int separator) {
        boolean carriageReturn = separator == 1 && to > begin && buffer[to - 1] == '\r';
        byte[] text = whole(Arrays.copyOfRange(buffer, begin, carriageReturn ? to - 1 : to));
        taken += to + separator - begin;
        begin = to + separator;
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

    /** The buffer holds one line alone, which is longer. */
    private void dropNuls() {
        byte[] kept = cleaned(Arrays.copyOf(buffer, end));
        System.arraycopy(kept, 0, buffer, 0, kept.length);
        taken += end - kept.length;
        end = kept.length;
    }

    /** What is left of the line, or of its rest. */
    private byte[] whole(byte[] line) {
        byte[] text = cleaned(line);
        withNuls += nuls && text.length > 0 ? 1 : 0;
        holed = hole >= 0 && hole < text.length;
        return text;
    }

    private byte[] cleaned(byte[] bytes) {
        byte[] text = withoutNul(bytes);
        if (text.length < bytes.length) {
            nuls = true;
            hole = hole < 0 ? firstHole(bytes) : hole;
        }
        return text;
    }

    /** How many characters stand before the first NUL that stands behind one; -1 where none does. */
    private static int firstHole(byte[] text) {
        int first = 0;
        while (first < text.length && text[first] == 0) {
            first++;
        }
        for (int i = first; i < text.length; i++) {
            if (text[i] == 0) {
                return i - first;
            }
        }
        return -1;
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
