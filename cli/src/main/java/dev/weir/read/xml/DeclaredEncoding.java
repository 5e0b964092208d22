package dev.weir.read.xml;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.InputFile;
import dev.weir.read.text.TextBytes;
import dev.weir.read.text.Utf8Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Whether a document is written in the encoding that it names: a program that names GBK may have written UTF-8, of which GBK makes 寮犱笁. */
final class DeclaredEncoding {

    private static final int BLOCK = 1 << 16;

    private DeclaredEncoding() {}

    /**
     * @param declared null where the document names none
     * @throws StoppedException H001 when another encoding is named, and all characters beyond ASCII are wide ones of UTF-8
     */
    static void check(InputFile file, TextBytes bytes, String declared) throws IOException {
        if (declared == null || declared.toUpperCase(Locale.ROOT).startsWith("UTF")) {
            return;
        }
        Utf8Evidence evidence = new Utf8Evidence();
        try (InputStream in = bytes.open()) {
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                evidence.accept(block, length);
                if (evidence.malformed() > 0) {
                    return;
                }
            }
        }
        if (!evidence.torn() && evidence.wide() > 0 && evidence.wide() == evidence.wellFormed()) {
            throw file.stopped(
                    HeldCode.NOT_UNDERSTOOD,
                    "the document says that it is written in " + declared + ", but all of it is UTF-8: names would come"
                            + " out wrong; ask its sender to name the encoding in which it is written");
        }
    }
}
