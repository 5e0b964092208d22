package dev.weir.read.log;

import dev.weir.problem.HeldCode;
import dev.weir.problem.StoppedException;
import dev.weir.read.ContentKind;
import dev.weir.read.InputFile;
import dev.weir.read.text.TextBytes;
import dev.weir.read.text.Utf16;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** What a file given as a log is, by its first bytes. */
enum LogContent {
    PLAIN("", ""),
    GZIP("1f8b", ""),
    /** By its names told from workbooks, which are zips too. */
    ZIP("504b", ""),
    PDF("255044462d", "a PDF"),
    SQLITE("53514c69746520666f726d6174203300", "an SQLite database; fetch it with a `jdbc:` route"),
    XZ("fd377a585a00", "compressed with xz; only gzip and zip are read, so unpack it first"),
    ZSTD("28b52ffd", "compressed with zstd; only gzip and zip are read, so unpack it first"),
    UTF16_LITTLE("fffe", ""),
    UTF16_BIG("feff", "");

    private static final Set<ContentKind> NO_LOGS = EnumSet.of(
            ContentKind.OOXML, ContentKind.ENCRYPTED_OOXML, ContentKind.XLS, ContentKind.ODS, ContentKind.EXCEL_XML);
    private static final int LONGEST = 16;

    /** Bytes by which text in UTF-16 is told that has no mark. */
    private static final int HEAD = 4096;

    private final byte[] beginning;
    private final String refusal;

    LogContent(String beginning, String refusal) {
        this.beginning = HexFormat.of().parseHex(beginning);
        this.refusal = refusal;
    }

    /**
     * @return {@link #PLAIN}, {@link #GZIP}, {@link #ZIP} or text in UTF-16 that has its mark
     * @throws StoppedException for a file that is recognisably something else
     */
    static LogContent of(InputFile file) {
        ContentKind kind = file.kind();
        if (NO_LOGS.contains(kind)) {
            throw refused(file, kind.description());
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file.path())) {
            head = in.readNBytes(LONGEST);
        } catch (IOException failure) {
            throw file.unreadable(failure);
        }
        LogContent found = Arrays.stream(values())
                .filter(content -> content != PLAIN && content.begins(head))
                .findFirst()
                .orElse(PLAIN);
        if (!found.refusal.isEmpty()) {
            throw refused(file, found.refusal);
        }
        return found;
    }

    private static StoppedException refused(InputFile file, String kind) {
        return file.stopped(HeldCode.NOT_UNDERSTOOD, "the mapping expects a log, but the file is " + kind);
    }

    /** How its text is packed. */
    TextBytes.Packing packing() {
        return switch (this) {
            case GZIP -> TextBytes.Packing.GZIP;
            case ZIP -> TextBytes.Packing.ZIP;
            default -> TextBytes.Packing.PLAIN;
        };
    }

    /**
     * The encoding of text in UTF-16, packed or not, with its mark or by its bytes; empty for other text.
     *
     * @throws IOException when it cannot be unpacked
     */
    static Optional<Charset> unicode(TextBytes bytes) throws IOException {
        byte[] head;
        try (InputStream in = bytes.open()) {
            head = in.readNBytes(HEAD);
        }
        if (UTF16_LITTLE.begins(head)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return UTF16_BIG.begins(head) ? Optional.of(StandardCharsets.UTF_16BE) : Utf16.of(head);
    }

    /** Whether a text begins with the mark of UTF-16. */
    boolean isMarked() {
        return this == UTF16_LITTLE || this == UTF16_BIG;
    }

    private boolean begins(byte[] head) {
        return head.length >= beginning.length
                && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }
}
