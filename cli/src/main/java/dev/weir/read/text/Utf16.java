package dev.weir.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-16 without a byte order mark: nearly all NULs stand on one side of the pairs, and the pairs spell Latin or Chinese. */
public final class Utf16 {

    private Utf16() {}

    /**
     * @param head the beginning of a file
     * @return the encoding by its byte order; empty when it is none
     */
    public static Optional<Charset> of(byte[] head) {
        int[] nuls = new int[2];
        for (int i = 0; i < head.length; i++) {
            nuls[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (Math.max(nuls[0], nuls[1]) < 2) {
            return Optional.empty();
        }
        Charset charset = nuls[1] > nuls[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        String text = new String(head, charset);
        long usual = text.chars().filter(Utf16::isUsual).count();
        return usual >= text.length() * 0.9 ? Optional.of(charset) : Optional.empty();
    }

    private static boolean isUsual(int sign) {
        return sign >= ' ' && sign < 0x7F
                || sign == '\n'
                || sign == '\r'
                || sign == '\t'
                || Character.isIdeographic(sign)
                || sign >= 0x3000 && sign <= 0x303F
                || sign >= 0xFF00 && sign <= 0xFF65;
    }
}
