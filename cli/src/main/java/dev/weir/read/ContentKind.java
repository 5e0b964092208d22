package dev.weir.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is, decided by its content alone: names lie, and old systems call anything {@code .xls}. */
public enum ContentKind {
    /** A zip that says it is Office Open XML: {@code .xlsx}, {@code .xlsm}, {@code .xlsb}, also {@code .docx}. */
    OOXML("an Office Open XML file (.xlsx)"),
    /** Office Open XML under a password: an OLE file with an encrypted package. */
    ENCRYPTED_OOXML("a workbook protected by a password"),
    XLS("a workbook of Excel 97 to 2003 (.xls)"),
    ODS("an OpenDocument file (.ods)"),
    HTML("a web page (HTML)"),
    /** An XML document of another kind. */
    XML("an XML document"),
    /** Excel's XML of 2003 (SpreadsheetML). */
    EXCEL_XML("a workbook as XML of Excel 2003"),
    TEXT("a text file (such as CSV)"),
    GZIP("a gzip file"),
    ZIP("a zip archive"),
    EMPTY("empty: it holds no byte"),
    BINARY("a binary file of another kind");

    private static final int HEAD = 64 * 1024;
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final String description;

    ContentKind(String description) {
        this.description = description;
    }

    /** What it is, to stand after "the file is". */
    public String description() {
        return description;
    }

    /**
     * Looks into a file; of an OLE file all of it, of others the first 64 KiB.
     *
     * @throws IOException when the file cannot be read
     */
    public static ContentKind of(Path file) throws IOException {
        ContentKind kind;
        try (InputStream in = Files.newInputStream(file)) {
            kind = of(in.readNBytes(HEAD));
        }
        return kind == XLS && holdsEncryptedPackage(file) ? ENCRYPTED_OOXML : kind;
    }

    /**
     * What the beginning of a file shows; a workbook under a password is not told from {@link #XLS}.
     *
     * @param head the first bytes, 64 KiB if there are so many
     */
    public static ContentKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return XLS;
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return zipKind(head);
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (isBareBiff(head)) {
            return XLS;
        }
        return textKind(head);
    }

    private static ContentKind zipKind(byte[] head) {
        String names = new String(head, StandardCharsets.ISO_8859_1);
        if (names.contains("application/vnd.oasis.opendocument")) {
            return ODS;
        }
        // some programs write the names in other letters, or with backslashes
        String folded = names.toLowerCase(Locale.ROOT).replace('\\', '/');
        boolean office =
                folded.contains("[content_types].xml") || folded.contains("xl/") || folded.contains("_rels/.rels");
        return office ? OOXML : ZIP;
    }

    /** Workbooks before OLE begin with a BOF record: 09, version 0, 2, 4 or 8, its length 4 to 16. */
    private static boolean isBareBiff(byte[] head) {
        return head.length > 4
                && head[0] == 9
                && (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8)
                && head[2] >= 4
                && head[2] <= 16
                && head[3] == 0;
    }

    private static ContentKind textKind(byte[] head) {
        boolean wide = startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
        if (!wide && !printable(head)) {
            return BINARY;
        }
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.matches("(?s)<(!doctype html|html|head|meta|body|table|style)\\b.*") || start.contains("<html")) {
            return HTML;
        }
        if (!start.startsWith("<?xml")) {
            return TEXT;
        }
        return start.contains("urn:schemas-microsoft-com:office:spreadsheet") ? EXCEL_XML : XML;
    }

    private static boolean printable(byte[] head) {
        for (byte value : head) {
            boolean control = value >= 0 && value < 0x20;
            if (control && value != '\t' && value != '\n' && value != '\r' && value != '\f' && value != 0x1B) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsEncryptedPackage(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            int matched = 0;
            for (int value = in.read(); value >= 0; value = in.read()) {
                if ((byte) value == ENCRYPTED[matched]) {
                    matched++;
                    if (matched == ENCRYPTED.length) {
                        return true;
                    }
                } else {
                    matched = (byte) value == ENCRYPTED[0] ? 1 : 0;
                }
            }
            return false;
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
