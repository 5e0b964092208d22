package dev.weir.read.excel;

import dev.weir.read.grid.Merges;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Finds the merged ranges of a sheet, which stand behind its cells, before the cells are read, and whether its rows stand in their order. A scan of the bytes, as fast as they
 * inflate: in well-formed XML {@code mergeCells} opens no tag within a text, and the references are plain ASCII. Zero bytes are passed over, so
 * UTF-16 works too.
 */
final class SheetScan {

    private static final byte[] START = "mergeCells".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW = "row".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_WORD = 32;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private long row;
    private boolean inOrder = true;

    SheetScan(InputStream in) {
        this.in = in;
    }

    /** The ranges, or null when there are more than {@link Merges#LIMIT}. */
    Merges scan() throws IOException {
        Merges.Builder found = new Merges.Builder();
        if (!moveBehindStart()) {
            return found.build();
        }
        StringBuilder word = new StringBuilder(LONGEST_WORD);
        boolean tag = false;
        for (int sign = read(); sign >= 0; sign = read()) {
            if (sign > ' ' && "<>\"'=".indexOf(sign) < 0) {
                if (word.length() < LONGEST_WORD) {
                    word.append((char) sign);
                }
                continue;
            }
            if (tag && !staysInside(word.toString())) {
                break;
            }
            if (!tag && word.indexOf(":") > 0 && !add(word.toString(), found)) {
                return null;
            }
            tag = sign == '<';
            word.setLength(0);
        }
        return found.build();
    }

    /** Whether no row stands behind a later one or itself; known after {@link #scan}. */
    boolean isInOrder() {
        return inOrder;
    }

    /** Between the merged ranges stand only their own tags, with or without a prefix, and comments. */
    private static boolean staysInside(String tag) {
        return tag.endsWith("mergeCell") || tag.endsWith("mergeCell/") || tag.startsWith("!");
    }

    private static boolean add(String range, Merges.Builder found) {
        int colon = range.indexOf(':');
        String from = range.substring(0, colon);
        String until = range.substring(colon + 1);
        int firstRow = CellReference.row(from);
        int lastRow = CellReference.row(until);
        int firstColumn = CellReference.column(from);
        int lastColumn = CellReference.column(until);
        boolean valid = firstRow > 0 && lastRow >= firstRow && firstColumn >= 0 && lastColumn >= firstColumn;
        return !valid || found.add(firstRow, lastRow, firstColumn, lastColumn);
    }

    private boolean moveBehindStart() throws IOException {
        int matched = 0;
        int ofRow = 0;
        int before = 0;
        while (position < limit || fill()) {
            byte sign = buffer[position++];
            if (sign == 0) {
                continue;
            }
            ofRow = sign == ROW[ofRow] && (ofRow > 0 || before == '<' || before == ':') ? ofRow + 1 : 0;
            if (ofRow == ROW.length) {
                ofRow = 0;
                readRow();
            }
            if (sign == START[matched] && (matched > 0 || before == '<' || before == ':')) {
                matched++;
                if (matched == START.length) {
                    return true;
                }
            } else {
                matched = 0;
            }
            before = sign;
        }
        return false;
    }

    /** Reads the attributes of a row; one without a number stands behind the last. */
    private void readRow() throws IOException {
        int beforeLast = 'w';
        int last = read();
        if (last > ' ') {
            row += last == '>' || last == '/' ? 1 : 0;
            return;
        }
        long number = row + 1;
        for (int sign = read(); sign >= 0 && sign != '>'; sign = read()) {
            if (sign == '=' && last == 'r' && beforeLast <= ' ') {
                number = readNumber();
            }
            beforeLast = last;
            last = sign;
        }
        inOrder &= number > row;
        row = number;
    }

    private long readNumber() throws IOException {
        long number = 0;
        read();
        for (int sign = read(); sign >= '0' && sign <= '9'; sign = read()) {
            number = Math.min(number * 10 + sign - '0', CellReference.ROWS);
        }
        return number;
    }

    private int read() throws IOException {
        while (position < limit || fill()) {
            byte sign = buffer[position++];
            if (sign != 0) {
                return sign & 0xFF;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = in.read(buffer);
        return limit > 0;
    }
}
