package dev.weir.read.delimited;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes one record apart, line by line (RFC 4180). A quote opens a cell only as its first character, and closes it only before a delimiter or
 * the line's end, white space before and behind allowed; every other quote is text, so that a stray one never swallows what follows.
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
    private final char escape;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder quoted = new StringBuilder();
    private boolean open;
    private boolean closesAtEnd;
    private int bareQuotes;

    CellSplitter(Dialect dialect) {
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.escape = dialect.escape();
    }

    /** The cells of the record so far; the list is used again for the next record. */
    List<String> cells() {
        return cells;
    }

    /** Cells of the record that no quotes enclose and in which one stands. */
    int bareQuotes() {
        return bareQuotes;
    }

    /** How often the delimiter stands in a line, whatever encloses it. */
    int delimiters(String line) {
        int found = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + delimiter.length())) {
            found++;
        }
        return found;
    }

    /** Begins a record. */
    State begin(String line) {
        cells.clear();
        bareQuotes = 0;
        open = false;
        closesAtEnd = true;
        return cells(line, 0);
    }

    /** Begins a record that is this line alone: a quote that the line does not close is text. */
    void whole(String line) {
        cells.clear();
        bareQuotes = 0;
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
            int opening = opening(line, at);
            if (opening >= 0) {
                quoted.setLength(0);
                int after = closing(line, opening + 1);
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
            int end = bareEnd(line, at);
            cells.add(bare(line.substring(at, end)));
            at = end == line.length() ? end + 1 : end + delimiter.length();
        }
        return State.COMPLETE;
    }

    /** Where a quote opens the cell, white space before it allowed; -1 where none does. */
    private int opening(String line, int from) {
        if (quote == Dialect.NO_QUOTE) {
            return -1;
        }
        int at = from;
        while (at < line.length() && isBlank(line.charAt(at)) && !line.startsWith(delimiter, at)) {
            at++;
        }
        return at < line.length() && line.charAt(at) == quote ? at : -1;
    }

    private int bareEnd(String line, int from) {
        int end = line.indexOf(delimiter, from);
        if (escape == Dialect.NO_ESCAPE) {
            return end < 0 ? line.length() : end;
        }
        int at = from;
        while (at < line.length() && !line.startsWith(delimiter, at)) {
            at += isEscape(line, at) ? 2 : 1;
        }
        return at;
    }

    private String bare(String cell) {
        if (escape == Dialect.NO_ESCAPE) {
            bareQuotes += quote != Dialect.NO_QUOTE && cell.indexOf(quote) >= 0 ? 1 : 0;
            return cell;
        }
        boolean holdsQuote = false;
        StringBuilder text = new StringBuilder(cell.length());
        for (int at = 0; at < cell.length(); at++) {
            boolean escaped = isEscape(cell, at);
            at += escaped ? 1 : 0;
            holdsQuote |= !escaped && quote != Dialect.NO_QUOTE && cell.charAt(at) == quote;
            text.append(cell.charAt(at));
        }
        bareQuotes += holdsQuote ? 1 : 0;
        return text.toString();
    }

    /** Whether the character makes the next one text; before any other it is text itself. */
    private boolean isEscape(String line, int at) {
        if (escape == Dialect.NO_ESCAPE || line.charAt(at) != escape || at + 1 == line.length()) {
            return false;
        }
        char next = line.charAt(at + 1);
        return next == quote || next == escape || next == delimiter.charAt(0);
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t';
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
        while (at < line.length()) {
            char sign = line.charAt(at);
            if (isEscape(line, at)) {
                quoted.append(line.charAt(at + 1));
                at += 2;
            } else if (sign != quote) {
                int next = nextMark(line, at + 1);
                quoted.append(line, at, next);
                at = next;
            } else if (at + 1 == line.length() || line.charAt(at + 1) != quote) {
                return afterQuote(line, at + 1);
            } else {
                quoted.append(quote);
                at += 2;
            }
        }
        return NOT_CLOSED;
    }

    private int nextMark(String line, int from) {
        int next = line.indexOf(quote, from);
        int escaped = escape == Dialect.NO_ESCAPE ? -1 : line.indexOf(escape, from);
        int end = next < 0 ? line.length() : next;
        return escaped < 0 ? end : Math.min(end, escaped);
    }

    private int afterQuote(String line, int from) {
        int at = from;
        while (at < line.length() && !line.startsWith(delimiter, at)) {
            if (!isBlank(line.charAt(at))) {
                return NO_CLOSING;
            }
            at++;
        }
        quoted.append(line, from, at);
        return at == line.length() ? at + 1 : at + delimiter.length();
    }
}
