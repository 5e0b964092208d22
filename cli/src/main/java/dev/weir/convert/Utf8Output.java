package dev.weir.convert;

import java.io.IOException;
import java.io.OutputStream;

/** Texts as UTF-8, without an object for each: half of a surrogate pair becomes a question mark. */
final class Utf8Output {

    private static final int SIZE = 1 << 16;
    private static final int LONGEST = 4;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int size;

    Utf8Output(OutputStream out) {
        this.out = out;
    }

    void write(char sign) throws IOException {
        if (size == SIZE) {
            drain();
        }
        buffer[size++] = (byte) sign;
    }

    void write(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (size > SIZE - LONGEST) {
                drain();
            }
            char sign = text.charAt(i);
            if (sign < 0x80) {
                buffer[size++] = (byte) sign;
            } else if (sign < 0x800) {
                buffer[size++] = (byte) (0xC0 | sign >> 6);
                buffer[size++] = (byte) (0x80 | sign & 0x3F);
            } else if (!Character.isSurrogate(sign)) {
                buffer[size++] = (byte) (0xE0 | sign >> 12);
                buffer[size++] = (byte) (0x80 | sign >> 6 & 0x3F);
                buffer[size++] = (byte) (0x80 | sign & 0x3F);
            } else {
                i += pair(text, i);
            }
        }
    }

    private int pair(String text, int at) {
        int point = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            buffer[size++] = '?';
            return 0;
        }
        buffer[size++] = (byte) (0xF0 | point >> 18);
        buffer[size++] = (byte) (0x80 | point >> 12 & 0x3F);
        buffer[size++] = (byte) (0x80 | point >> 6 & 0x3F);
        buffer[size++] = (byte) (0x80 | point & 0x3F);
        return 1;
    }

    private void drain() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    void flush() throws IOException {
        drain();
        out.flush();
    }
}
