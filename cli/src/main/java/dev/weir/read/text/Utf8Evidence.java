package dev.weir.read.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts well-formed and malformed UTF-8 sequences beyond ASCII in a stream of blocks (Unicode Standard, table 3-7). Text in GB18030 shows
 * mostly malformed ones; UTF-8 that a device damaged shows few.
 */
public final class Utf8Evidence {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    private long wellFormed;
    private long malformed;
    private long wide;
    private int continuationsExpected;
    private int continuationsOfLead;
    private int lowest;
    private int highest;

    /** Takes the next {@code length} bytes of the stream. */
    public void accept(byte[] block, int length) {
        int i = 0;
        while (i < length) {
            if (continuationsExpected == 0) {
                i = skipAscii(block, i, length);
                if (i < length) {
                    lead(block[i++] & 0xFF);
                }
            } else if (continues(block[i] & 0xFF)) {
                i++;
            }
        }
    }

    /** Well-formed characters beyond ASCII. */
    public long wellFormed() {
        return wellFormed;
    }

    /** Those of three bytes and more, as Chinese characters are. */
    public long wide() {
        return wide;
    }

    /** Sequences that are no character. */
    public long malformed() {
        return malformed;
    }

    /** Whether the last character is cut off. */
    public boolean torn() {
        return continuationsExpected > 0;
    }

    private static int skipAscii(byte[] block, int from, int length) {
        int i = from;
        while (i + Long.BYTES <= length && ((long) EIGHT_BYTES.get(block, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < length && block[i] >= 0) {
            i++;
        }
        return i;
    }

    private void lead(int value) {
        lowest = 0x80;
        highest = 0xBF;
        if (value >= 0xC2 && value <= 0xDF) {
            continuationsExpected = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            continuationsExpected = 2;
            lowest = value == 0xE0 ? 0xA0 : lowest;
            highest = value == 0xED ? 0x9F : highest;
        } else if (value >= 0xF0 && value <= 0xF4) {
            continuationsExpected = 3;
            lowest = value == 0xF0 ? 0x90 : lowest;
            highest = value == 0xF4 ? 0x8F : highest;
        } else {
            malformed++;
        }
        continuationsOfLead = continuationsExpected;
    }

    /** Takes the byte if it continues the character; otherwise the character is malformed and the byte begins anew. */
    private boolean continues(int value) {
        if (value < lowest || value > highest) {
            malformed++;
            continuationsExpected = 0;
            return false;
        }
        lowest = 0x80;
        highest = 0xBF;
        continuationsExpected--;
        if (continuationsExpected == 0) {
            wellFormed++;
            wide += continuationsOfLead > 1 ? 1 : 0;
        }
        return true;
    }
}
