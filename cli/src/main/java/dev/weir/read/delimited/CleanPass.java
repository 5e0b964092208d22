package dev.weir.read.delimited;

import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.PlainData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Passes over a text in UTF-8 to see whether the database would read it exactly as {@link Records} does: each line below the header is one row
 * of as many cells as the header, all line ends are of one kind, each quote opens, closes or is doubled, and every row is data. Only rows in which
 * some byte leaves that open are taken apart. Any doubt ends it.
 */
final class CleanPass {

    /** The longest line that is handed to the database, in bytes: half of what it takes. */
    static final int LONGEST = 1 << 20;

    private static final byte PLAIN = 0;
    private static final byte DELIMITER = 1;
    private static final byte QUOTE = 2;
    private static final byte REFUSED = 3;
    private static final byte TELLING = 4;

    private static final byte[][] MARKS = PlainData.TELLING.stream()
            .map(mark -> mark.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private final PlainData plain;
    private final Dialect dialect;
    private final byte[] kinds = new byte[256];
    private final GridRow row = new GridRow();
    private final CellSplitter splitter;
    private long lines;
    private byte[] lineEnd;
    private int delimiters;
    private int filled;
    private boolean telling;

    CleanPass(PlainData plain, Dialect dialect) {
        this.plain = plain;
        this.dialect = dialect;
        this.splitter = new CellSplitter(dialect);
        Arrays.fill(kinds, 0, ' ', REFUSED);
        for (byte[] mark : MARKS) {
            kinds[mark[0] & 0xFF] = TELLING;
        }
        kinds['"'] = TELLING;
        kinds['\t'] = PLAIN;
        kinds[dialect.delimiter().charAt(0)] = DELIMITER;
        if (dialect.quote() != Dialect.NO_QUOTE) {
            kinds[dialect.quote()] = QUOTE;
        }
    }

    /** Whether the whole text is so. @param in from its first byte, a byte order mark included */
    boolean accepts(InputStream in) throws IOException {
        byte[] block = new byte[2 * LONGEST];
        int end = in.readNBytes(block, 0, 3);
        end = end == 3 && new String(block, 0, 3, StandardCharsets.UTF_8).equals("\uFEFF") ? 0 : end;
        while (true) {
            int read = in.readNBytes(block, end, block.length - end);
            end += read;
            boolean ended = end < block.length;
            int begin = acceptedLines(block, end);
            if (begin < 0) {
                return false;
            }
            if (ended) {
                return (begin == end || accepts(block, begin, end)) && rows() > 0;
            }
            if (end - begin > LONGEST) {
                return false;
            }
            System.arraycopy(block, begin, block, 0, end - begin);
            end -= begin;
        }
    }

    /** Rows below the header. */
    long rows() {
        return lines - plain.headerRow();
    }

    /** As DuckDB names the line end that all lines have. */
    String lineEnd() {
        return lineEnd != null && lineEnd.length == 2 ? "\\r\\n" : "\\n";
    }

    /** @return where the last line begins that is not complete; -1 when a line is in doubt */
    private int acceptedLines(byte[] block, int end) {
        int begin = 0;
        for (int i = 0; i < end; i++) {
            if (block[i] == '\n') {
                boolean returned = i > begin && block[i - 1] == '\r';
                if (!isUsual(returned) || !accepts(block, begin, returned ? i - 1 : i)) {
                    return -1;
                }
                begin = i + 1;
            }
        }
        return begin;
    }

    private boolean isUsual(boolean returned) {
        int length = returned ? 2 : 1;
        lineEnd = lineEnd == null ? new byte[length] : lineEnd;
        return lineEnd.length == length;
    }

    private boolean accepts(byte[] block, int from, int to) {
        lines++;
        if (from == to || to - from > LONGEST || !wellFormed(block, from, to)) {
            return false;
        }
        if (rows() <= 0) {
            return !plain.hasTitles() || !holdsQuote(block, from, to);
        }
        if (delimiters != plain.width() - 1) {
            return false;
        }
        telling |= plain.isSparse(filled);
        return !telling && rows() > 1 && !plain.isTelling(first(block, from)) || holds(block, from, to);
    }

    private boolean wellFormed(byte[] block, int from, int to) {
        delimiters = 0;
        filled = 0;
        telling = false;
        int at = from;
        while (true) {
            boolean quoted = at < to && kinds[block[at] & 0xFF] == QUOTE;
            int empty = quoted ? at + 2 : at;
            at = quoted ? quoted(block, at + 1, to) : bare(block, at, to);
            filled += at > empty ? 1 : 0;
            if (at < 0 || at == to) {
                return at == to;
            }
            delimiters++;
            at++;
        }
    }

    /** @return the delimiter behind the cell or the line's end; -1 in doubt */
    private int bare(byte[] block, int from, int to) {
        telling |= from < to && mayBeBlank(block[from]);
        for (int i = from; i < to; i++) {
            byte kind = kinds[block[i] & 0xFF];
            if (kind == DELIMITER) {
                return i;
            }
            if (kind == QUOTE || kind == REFUSED) {
                return -1;
            }
            telling |= kind == TELLING && isMark(block, i, to);
        }
        return to;
    }

    private int quoted(byte[] block, int from, int to) {
        telling |= from < to && mayBeBlank(block[from]);
        for (int i = from; i < to; i++) {
            byte kind = kinds[block[i] & 0xFF];
            if (kind == QUOTE) {
                boolean doubled = i + 1 < to && block[i + 1] == block[i];
                if (!doubled) {
                    return i + 1 == to || kinds[block[i + 1] & 0xFF] == DELIMITER ? i + 1 : -1;
                }
                telling = true;
                i++;
            } else if (kind == REFUSED) {
                return -1;
            } else if (kind == TELLING) {
                telling |= isMark(block, i, to);
            }
        }
        return -1;
    }

    /** Whether white space may begin so: the blank, the tab, and in UTF-8 those of Ogham, of typography and of Chinese. */
    private static boolean mayBeBlank(byte first) {
        return first == ' ' || first == '\t' || first == (byte) 0xE1 || first == (byte) 0xE2 || first == (byte) 0xE3;
    }

    private static boolean isMark(byte[] block, int at, int to) {
        if (block[at] == '"') {
            return true;
        }
        for (byte[] mark : MARKS) {
            if (at + mark.length <= to && Arrays.equals(block, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsQuote(byte[] block, int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds[block[i] & 0xFF] == QUOTE) {
                return true;
            }
        }
        return false;
    }

    /** The line's first character, that of a quoted cell; a blank where the first cell is empty. */
    private char first(byte[] block, int from) {
        byte kind = kinds[block[from] & 0xFF];
        int at = kind == QUOTE ? from + 1 : from;
        if (kind == DELIMITER || kind == QUOTE && kinds[block[at] & 0xFF] == QUOTE) {
            return ' ';
        }
        int lead = block[at];
        if (lead >= 0) {
            return (char) lead;
        }
        return switch (lead >> 4) {
            case -4, -3 -> (char) ((lead & 0x1F) << 6 | block[at + 1] & 0x3F);
            case -2 -> (char) ((lead & 0x0F) << 12 | (block[at + 1] & 0x3F) << 6 | block[at + 2] & 0x3F);
            default -> Character.MIN_HIGH_SURROGATE;
        };
    }

    private boolean holds(byte[] block, int from, int to) {
        splitter.begin(new String(block, from, to - from, StandardCharsets.UTF_8));
        DelimitedRows.fill(row, lines, splitter.cells());
        return plain.holds(row);
    }
}
