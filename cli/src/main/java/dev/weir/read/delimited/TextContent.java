package dev.weir.read.delimited;

import dev.weir.problem.WeirException;
import dev.weir.read.ContentKind;
import dev.weir.read.text.TextBytes;
import dev.weir.read.text.Utf16;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Refuses what is no delimited text though it may be called so: by its content, packed or not. */
final class TextContent {

    private static final int HEAD = 1 << 16;
    private static final int FEW = 3;

    /** One control character in so many. */
    private static final int MOST_PARTS = 500;

    private final TextBytes bytes;
    private final DelimitedOptions declared;

    TextContent(TextBytes bytes, DelimitedOptions declared) {
        this.bytes = bytes;
        this.declared = declared;
    }

    /**
     * @throws WeirException for a file that is something else, or is empty
     */
    void refuseOthers() {
        ContentKind kind = kind();
        boolean packed = bytes.packing() != TextBytes.Packing.PLAIN;
        if (kind != ContentKind.TEXT) {
            throw bytes.file()
                    .refused((packed ? "the packed file is " : "the file is ")
                            + (kind == ContentKind.EMPTY ? "" : "not delimited text but ") + kind.description() + "; "
                            + remedy(kind));
        }
    }

    private static String remedy(ContentKind kind) {
        return switch (kind) {
            case OOXML ->
                "save it as CSV, or, if the department delivers workbooks, write format: excel in the mapping";
            case ENCRYPTED_OOXML -> "remove the password in Excel or WPS and save it as CSV";
            case XLS, ODS, HTML, XML, EXCEL_XML -> "open it in Excel or WPS and save it as CSV";
            case EMPTY -> "copy it again from where it came";
            case GZIP, ZIP -> "unpack it once and deliver it again";
            default -> "check that it is the right file";
        };
    }

    private ContentKind kind() {
        byte[] head;
        try (InputStream in = bytes.open()) {
            head = in.readNBytes(HEAD);
            if (bytes.packing() == TextBytes.Packing.PLAIN
                    && !ContentKind.of(head).equals(ContentKind.BINARY)) {
                return bytes.file().kind();
            }
        } catch (IOException failure) {
            throw bytes.failure(failure);
        }
        ContentKind kind = ContentKind.of(head);
        return kind == ContentKind.BINARY && isTextWithNuls(head) ? ContentKind.TEXT : kind;
    }

    /**
     * Text may hold NULs (padded fields), the end mark of DOS, and the delimiter that the mapping declares; UTF-16 any byte. A few other control
     * characters come of keys that somebody hit.
     */
    private boolean isTextWithNuls(byte[] head) {
        if (isWide(head)) {
            return true;
        }
        int delimiter = declared.delimiter().map(text -> (int) text.charAt(0)).orElse(-1);
        int nuls = 0;
        int others = 0;
        for (byte value : head) {
            nuls += value == 0 ? 1 : 0;
            boolean allowed = value <= 0 || value >= ' ' || "\t\n\r\f\u001a\u001b".indexOf(value) >= 0;
            others += allowed || value == delimiter ? 0 : 1;
        }
        return others == 0
                ? nuls <= head.length / 2
                : nuls <= FEW && (others <= FEW || others * MOST_PARTS <= head.length);
    }

    private boolean isWide(byte[] head) {
        boolean utf32 = head.length > 3 && head[0] == 0 && head[1] == 0 && head[2] == (byte) 0xFE;
        boolean said = declared.encoding()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("utf-16") || name.startsWith("utf-32"))
                .isPresent();
        return utf32 || said || Utf16.of(head).isPresent();
    }
}
