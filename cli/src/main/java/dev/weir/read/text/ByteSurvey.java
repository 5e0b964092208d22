package dev.weir.read.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the bytes of a whole text file tell about its encoding: gathered in one pass. */
final class ByteSurvey {

    private static final int BLOCK = 1 << 16;
    private static final int SAMPLE = 1 << 18;

    private final Utf8Evidence utf8 = new Utf8Evidence();
    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private byte[] head = {};

    static ByteSurvey of(InputStream in) throws IOException {
        ByteSurvey survey = new ByteSurvey();
        byte[] block = new byte[BLOCK];
        for (int length = in.readNBytes(block, 0, BLOCK); length > 0; length = in.readNBytes(block, 0, BLOCK)) {
            survey.accept(block, length);
        }
        return survey;
    }

    private void accept(byte[] block, int length) {
        if (head.length == 0) {
            head = Arrays.copyOf(block, length);
        }
        utf8.accept(block, length);
        int from = sample.size() > 0 ? 0 : firstHigh(block, length);
        sample.write(block, from, Math.min(length - from, SAMPLE - sample.size()));
    }

    private static int firstHigh(byte[] block, int length) {
        int i = 0;
        while (i < length && block[i] >= 0) {
            i++;
        }
        return i;
    }

    /** The first bytes of the file. */
    byte[] head() {
        return head;
    }

    Utf8Evidence utf8() {
        return utf8;
    }

    /** The bytes from the first one that is not ASCII; the last character may be cut off. */
    byte[] sample() {
        return sample.toByteArray();
    }

    /** Whether escape sequences stand in it that switch character sets (ISO 2022, HZ). */
    boolean switchesSets() {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.contains("\u001b$") || text.contains("~{") && text.contains("~}");
    }
}
