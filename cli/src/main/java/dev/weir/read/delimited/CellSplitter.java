package dev.weir.read.delimited;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes one record apart, line by line (RFC 4180). A quote opens a cell only as its first character, and closes it only before a delimiter or
 * the line's end, white space between allowed; every other quote is text, so that a stray one never swallows what follows.
 */
final class CellSplitter {

    /** What a line was to the record. */
    enum State {
        /** The record is complete. */
        COMPLETE,
        /** A quoted cell goes on in the next line. */
        OPEN,
        /** The quote that opened a cell in an earlier line cannot have been meant so. */
        MISREAD
    }

    private final String delimiter;
    private final char quote;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder quoted = new StringBuilder();
    private boolean open;
    private boolean closesAtEnd;

    CellSplitter(Dialect dialect) {
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
    }

    /** The cells of the record so far; the list is used again for the next record. */
    List<String> cells() {
        return cells;
    }

    /** Begins a record. */
    State begin(String line) {
        cells.clear();
        open = false;
        closesAtEnd = true;
        return cells(line, 0);
    }

    /** Begins a record that is this line alone: a quote that the line does not close is text. */
    void whole(String line) {
        cells.clear();
        open = false;
        closesAtEnd = false;
        cells(line, 0);
    }

    /** Goes on with the record's next line. @param lineEnd that of the line before */
    State resume(String lineEnd, String line) {
        quoted.append(lineEnd);
        int after = closing(line, 0);
        if (after == NOT_CLOSED) {
            return State.OPEN;
        }
        if (after == NO_CLOSING) {
            return State.MISREAD;
        }
        open = false;
        cells.add(quoted.toString());
        return after > line.length() ? State.COMPLETE : cells(line, after);
    }

    /** Ends an open cell where the text ends. */
    void end() {
        if (open) {
            cells.add(quoted.toString());
            open = false;
        }
    }

    private State cells(String line, int from) {
        int at = from;
        while (at <= line.length()) {
            if (quote != Dialect.NO_QUOTE && at < line.length() && line.charAt(at) == quote) {
                quoted.setLength(0);
                int after = closing(line, at + 1);
                if (after == NOT_CLOSED && closesAtEnd) {
                    open = true;
                    return State.OPEN;
                }
                if (after >= 0) {
                    cells.add(quoted.toString());
                    at = after;
                    continue;
                }
            }
            int end = line.indexOf(delimiter, at);
            cells.add(line.substring(at, end < 0 ? line.length() : end));
            at = end < 0 ? line.length() + 1 : end + delimiter.length();
        }
        return State.COMPLETE;
    }

    private static final int NOT_CLOSED = -1;
    private static final int NO_CLOSING = -2;

    /**
     * Collects a quoted cell.
     *
     * @return where the next cell begins (beyond the line when there is none), or one of the negative constants
     */
    private int closing(String line, int from) {
        int at = from;
        while (true) {
            int next = line.indexOf(quote, at);
            if (next < 0) {
                quoted.append(line, at, line.length());
                return NOT_CLOSED;
            }
            quoted.append(line, at, next);
            if (next + 1 == line.length() || line.charAt(next + 1) != quote) {
                return afterQuote(line, next + 1);
            }
            quoted.append(quote);
            at = next + 2;
        }
    }

    private int afterQuote(String line, int from) {
        int at = from;
        while (at < line.length() && !line.startsWith(delimiter, at)) {
            if (line.charAt(at) != ' ' && line.charAt(at) != '\t') {
                return NO_CLOSING;
            }
            at++;
        }
        quoted.append(line, from, at);
        return at == line.length() ? at + 1 : at + delimiter.length();
    }
}
