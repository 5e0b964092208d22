package dev.weir.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The marks by which a text file may say its encoding (Unicode Standard, 23.8). Longer ones come first: one begins with another. */
enum ByteOrderMark {
    UTF_32_LITTLE("fffe0000", Charset.forName("UTF-32LE")),
    UTF_32_BIG("0000feff", Charset.forName("UTF-32BE")),
    GB18030("84319533", Encodings.GB18030),
    UTF_8("efbbbf", StandardCharsets.UTF_8),
    UTF_16_LITTLE("fffe", StandardCharsets.UTF_16LE),
    UTF_16_BIG("feff", StandardCharsets.UTF_16BE);

    private final byte[] mark;
    private final Charset charset;

    ByteOrderMark(String mark, Charset charset) {
        this.mark = HexFormat.of().parseHex(mark);
        this.charset = charset;
    }

    static Optional<ByteOrderMark> of(byte[] head) {
        return Arrays.stream(values()).filter(mark -> mark.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return mark.length;
    }
}
