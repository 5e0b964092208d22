package dev.weir.read.log;

import dev.weir.read.text.Utf8Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encoding of a log, decided once for the whole input. */
enum LogEncoding {
    /** Every byte is well-formed UTF-8 (or ASCII). */
    UTF_8(StandardCharsets.UTF_8, ""),
    /** UTF-8 in which some bytes are damaged; those become U+FFFD. */
    UTF_8_DAMAGED(
            StandardCharsets.UTF_8,
            "The text is UTF-8 with some damaged bytes; they were replaced by the character U+FFFD."),
    /** The national encoding GB 18030, which includes GBK and GB 2312. */
    GB18030(Charset.forName("GB18030"), "The text is not UTF-8 and was read as GB18030.");

    /** GB18030 text hardly ever has well-formed UTF-8 sequences; damaged UTF-8 has mostly such. */
    private static final int WELL_FORMED_PER_MALFORMED = 4;

    private static final int BLOCK = 1 << 16;

    private final Charset charset;
    private final String note;

    LogEncoding(Charset charset, String note) {
        this.charset = charset;
        this.note = note;
    }

    /** For the load's notes; empty for plain UTF-8. */
    String note() {
        return note;
    }

    /** The line as UTF-8; the array itself where nothing is to be done. */
    byte[] toUtf8(byte[] line) {
        if (this == UTF_8 || isAscii(line)) {
            return line;
        }
        return mended(line);
    }

    /** A text that may end within a character, as UTF-8. */
    byte[] mended(byte[] text) {
        return new String(text, charset).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the stream to its end.
     *
     * @param growing the end may stand within a character
     */
    static LogEncoding of(InputStream in, boolean growing) throws IOException {
        Utf8Evidence evidence = new Utf8Evidence();
        byte[] block = new byte[BLOCK];
        for (int length = in.read(block); length >= 0; length = in.read(block)) {
            evidence.accept(block, length);
        }
        boolean torn = evidence.torn() && !growing;
        if (evidence.malformed() == 0) {
            return torn ? UTF_8_DAMAGED : UTF_8;
        }
        boolean mostlyUtf8 = evidence.wellFormed() >= WELL_FORMED_PER_MALFORMED * evidence.malformed();
        return mostlyUtf8 ? UTF_8_DAMAGED : GB18030;
    }

    private static boolean isAscii(byte[] line) {
        for (byte value : line) {
            if (value < 0) {
                return false;
            }
        }
        return true;
    }
}
