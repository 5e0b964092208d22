package dev.weir.read.excel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The records of a part of a binary workbook ([MS-XLSB] 2.1.4): a number for the kind, the size, and so many bytes of fields. */
final class BinaryRecords {

    static final int ROW = 0;
    static final int SHARED_TEXT = 19;
    static final int FONT = 43;
    static final int FORMAT = 44;
    static final int FILL = 45;
    static final int STYLE = 47;
    static final int COLUMNS = 60;
    static final int END_OF_ROWS = 146;
    static final int DIMENSIONS = 148;
    static final int WORKBOOK = 153;
    static final int SHEET = 156;
    static final int MERGE = 176;
    static final int BEGIN_STYLES = 617;
    static final int END_STYLES = 618;

    /** No record of a workbook is longer. */
    private static final int LONGEST = 1 << 24;

    private final InputStream in;
    private byte[] bytes = new byte[1 << 12];
    private int kind;
    private int size;
    private int at;

    BinaryRecords(InputStream in) {
        this.in = in;
    }

    /** Moves to the next record; false at the end of the part. */
    boolean next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        kind = (first & 0x80) == 0 ? first : first & 0x7F | (required() & 0x7F) << 7;
        size = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int part = required();
            size |= (part & 0x7F) << shift;
            if ((part & 0x80) == 0) {
                break;
            }
        }
        if (size > LONGEST) {
            throw new IOException("a record has " + size + " bytes");
        }
        if (size > bytes.length) {
            bytes = new byte[size];
        }
        if (in.readNBytes(bytes, 0, size) < size) {
            throw new EOFException("a record is cut off");
        }
        at = 0;
        return true;
    }

    private int required() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException("a record is cut off");
        }
        return value;
    }

    /** The record's kind. */
    int kind() {
        return kind;
    }

    /** Bytes that are not read yet. */
    int remaining() {
        return size - at;
    }

    void skip(int count) throws IOException {
        need(count);
        at += count;
    }

    int octet() throws IOException {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int twoOctets() throws IOException {
        return octet() | octet() << 8;
    }

    int integer() throws IOException {
        return twoOctets() | twoOctets() << 16;
    }

    double real() throws IOException {
        long low = integer() & 0xFFFFFFFFL;
        return Double.longBitsToDouble(low | (long) integer() << 32);
    }

    /** A text with its length in four bytes before it; empty for none. */
    String text() throws IOException {
        int length = integer();
        if (length == -1) {
            return "";
        }
        if (length < 0 || length > remaining() / 2) {
            throw new EOFException("a text is cut off");
        }
        String text = new String(bytes, at, length * 2, StandardCharsets.UTF_16LE);
        at += length * 2;
        return text;
    }

    private void need(int count) throws IOException {
        if (count > remaining()) {
            throw new EOFException("a record is too short");
        }
    }
}
