package dev.weir.read.fixed;

import dev.weir.problem.HeldCode;
import dev.weir.read.InputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalInt;

/** Cuts bytes into records: at line ends, or after a number of bytes. */
final class RecordCutter implements AutoCloseable {

    /** The most bytes of a line. */
    private static final int LONGEST = 1 << 20;

    /** What old systems write after the last record. */
    private static final int END_OF_FILE = 0x1A;

    /** What files for printers have before the first record of a page; it is no byte of the record. */
    private static final int FORM_FEED = 0x0C;

    private final InputStream in;
    private final InputFile file;
    private final OptionalInt length;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private long pages;
    private int bytes;
    private boolean ended;

    /** @param length of a record, its line end included; empty for lines */
    RecordCutter(InputStream in, InputFile file, OptionalInt length) {
        this.in = in;
        this.file = file;
        this.length = length;
    }

    /**
     * The next record that is not blank, without its line end; null at the end.
     *
     * @throws dev.weir.problem.StoppedException when a line is too long for such a text
     */
    byte[] next() throws IOException {
        while (true) {
            byte[] record = length.isPresent() ? counted(length.getAsInt()) : line();
            if (record == null || record.length == 0 && length.isPresent()) {
                return null;
            }
            number++;
            bytes = withoutLineEnd(record);
            ended |= record.length > 0 && record[record.length - 1] == END_OF_FILE;
            byte[] trimmed = withoutEnd(record);
            if (trimmed.length > 0) {
                return trimmed;
            }
        }
    }

    /** The number of the record given last: of the line, or of the record, from 1. */
    long number() {
        return number;
    }

    private byte[] counted(int size) throws IOException {
        byte[] record = in.readNBytes(size);
        while (record.length > 0 && record[0] == FORM_FEED) {
            pages++;
            int next = in.read();
            record = Arrays.copyOfRange(record, 1, next < 0 ? record.length : record.length + 1);
            if (next >= 0) {
                record[record.length - 1] = (byte) next;
            }
        }
        ended = record.length == size;
        return record;
    }

    private byte[] line() throws IOException {
        line.reset();
        int value = in.read();
        if (value < 0) {
            return null;
        }
        for (; value >= 0 && value != '\n'; value = in.read()) {
            if (line.size() == LONGEST) {
                throw file.stopped(
                        HeldCode.NOT_UNDERSTOOD,
                        "line " + (number + 1) + " is longer than " + LONGEST
                                + " bytes; records that do not end in a line break need record_bytes: in the mapping");
            }
            if (value == FORM_FEED && line.size() == 0) {
                pages++;
            } else {
                line.write(value);
            }
        }
        ended = value == '\n';
        return line.toByteArray();
    }

    /** How many page breaks stood before records so far. */
    long pages() {
        return pages;
    }

    /** The bytes of the record given last, its padding included, its line end not. */
    int bytes() {
        return bytes;
    }

    /** Whether the record given last has its line end, its full number of bytes, or the mark of the file's end behind it. */
    boolean ended() {
        return ended;
    }

    /** Whether records have a number of bytes. */
    boolean hasLength() {
        return length.isPresent();
    }

    private static int withoutLineEnd(byte[] record) {
        int end = record.length;
        while (end > 0
                && (record[end - 1] == '\r'
                        || record[end - 1] == '\n'
                        || record[end - 1] == FORM_FEED
                        || record[end - 1] == END_OF_FILE)) {
            end--;
        }
        return end;
    }

    /** Without line end, padding and the mark of the file's end. */
    private static byte[] withoutEnd(byte[] record) {
        int end = record.length;
        while (end > 0 && isPadding(record[end - 1])) {
            end--;
        }
        return end == record.length ? record : Arrays.copyOf(record, end);
    }

    private static boolean isPadding(byte value) {
        return value == '\r'
                || value == '\n'
                || value == FORM_FEED
                || value == ' '
                || value == 0
                || value == END_OF_FILE;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
