package dev.weir.read.log;

import dev.weir.problem.Stage;
import dev.weir.problem.StoppedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** What a file given as a log is, by its first bytes. */
enum LogContent {
    PLAIN("", ""),
    GZIP("1f8b", ""),
    ZIP("504b0304", "a zip archive or an Office file; unpack it, or give it to a mapping with `format: excel`"),
    OLE("d0cf11e0a1b11ae1", "an old Office file; give it to a mapping with `format: excel`"),
    PDF("255044462d", "a PDF"),
    SQLITE("53514c69746520666f726d6174203300", "an SQLite database; fetch it with a `jdbc:` route"),
    XZ("fd377a585a00", "compressed with xz; only gzip is read, so unpack it first"),
    ZSTD("28b52ffd", "compressed with zstd; only gzip is read, so unpack it first"),
    UTF16_LITTLE("fffe", "UTF-16 text; save it as UTF-8"),
    UTF16_BIG("feff", "UTF-16 text; save it as UTF-8");

    private static final int LONGEST = 16;

    private final byte[] beginning;
    private final String refusal;

    LogContent(String beginning, String refusal) {
        this.beginning = HexFormat.of().parseHex(beginning);
        this.refusal = refusal;
    }

    /**
     * @return {@link #PLAIN} or {@link #GZIP}
     * @throws StoppedException for a file that is recognisably something else
     */
    static LogContent of(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LONGEST);
        }
        LogContent found = PLAIN;
        for (LogContent content : values()) {
            if (content != PLAIN && content.begins(head)) {
                found = content;
            }
        }
        if (!found.refusal.isEmpty()) {
            throw new StoppedException(
                    Stage.READ, name, "H001", "the mapping expects a log, but the file is " + found.refusal);
        }
        return found;
    }

    private boolean begins(byte[] head) {
        return head.length >= beginning.length
                && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }
}
