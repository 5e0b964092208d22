package dev.weir.read.delimited;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Cuts text into physical lines, whichever line ends it has, mixed ones too. Lines can be given back. */
final class Lines {

    /** The longest line that is read, in characters. */
    static final int LONGEST = 1 << 22;

    private static final int BLOCK = 1 << 16;

    private final Reader in;
    private final InputFile file;
    private final Deque<Line> returned = new ArrayDeque<>();
    private char[] buffer = new char[BLOCK];
    private int begin;
    private int end;
    private long number;

    Lines(Reader in, InputFile file) {
        this.in = in;
        this.file = file;
    }

    /**
     * @return null at the end
     * @throws dev.weir.problem.StoppedException H001 when a line is longer than {@link #LONGEST}
     */
    Line next() throws IOException {
        Line line = returned.isEmpty() ? cut() : returned.poll();
        number += line == null ? 0 : 1;
        return line;
    }

    /** The number of the line that {@link #next} gave last, from 1. */
    long number() {
        return number;
    }

    /** Takes back the lines given last, in their order. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.push(lines.get(i));
        }
        number -= lines.size();
    }

    private Line cut() throws IOException {
        int searched = begin;
        while (true) {
            int at = indexOfLineEnd(searched);
            if (at < end && (buffer[at] == '\n' || at + 1 < end)) {
                return line(at, buffer[at] == '\n' ? "\n" : buffer[at + 1] == '\n' ? "\r\n" : "\r");
            }
            int seen = at - begin;
            if (!fill()) {
                return last(begin + seen);
            }
            searched = begin + seen;
        }
    }

    /** What is left at the end of the text; its last character may be a CR. */
    private Line last(int at) {
        if (begin == end) {
            return null;
        }
        return line(at, at < end ? "\r" : "");
    }

    private int indexOfLineEnd(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                return i;
            }
        }
        return end;
    }

    private Line line(int at, String lineEnd) {
        Line line = new Line(new String(buffer, begin, at - begin), lineEnd);
        begin = at + lineEnd.length();
        return line;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        begin = 0;
        if (end > LONGEST) {
            throw notUnderstood(
                    "line " + (number + 1) + " is longer than " + LONGEST + " characters; this is no text of records");
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }

    /** The text cannot be taken apart. */
    StoppedException notUnderstood(String message) {
        return file.stopped(HeldCode.NOT_UNDERSTOOD, message);
    }
}
