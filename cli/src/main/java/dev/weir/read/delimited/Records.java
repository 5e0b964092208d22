package dev.weir.read.delimited;

import dev.weir.read.delimited.CellSplitter.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The records of a text, each with the number of the line it begins in. Blank lines are records of one empty cell. */
final class Records {

    /** A quoted cell over more lines or characters than these is a quote that somebody forgot. */
    private static final int MOST_LINES = 1000;

    private static final int MOST_CHARACTERS = 1 << 20;

    /** Characters that are read again because of such quotes, in all, before the text is refused: a second of work. */
    private static final long MOST_WASTED = 1L << 28;

    /** What a line costs besides its characters. */
    private static final int LINE = 64;

    private final Lines lines;
    private final CellSplitter splitter;
    private final List<Line> held = new ArrayList<>();
    private long number;
    private boolean misread;
    private int swallowed;
    private long wasted;
    private long strayQuotes;
    private long firstStrayQuote;
    private long bareQuotes;
    private long firstBareQuote;

    Records(Lines lines, Dialect dialect) {
        this.lines = lines;
        this.splitter = new CellSplitter(dialect);
    }

    /** @return the cells, valid until the next call; null at the end */
    List<String> next() throws IOException {
        Line line = lines.next();
        if (line == null) {
            return null;
        }
        number = lines.number();
        misread = false;
        swallowed = 0;
        if (splitter.begin(line.text()) == State.OPEN) {
            goOn(line);
        }
        countBareQuotes();
        return splitter.cells();
    }

    /** The number of the line in which the record begins, from 1. */
    long number() {
        return number;
    }

    /** The number of the line in which it ends. */
    long lastLine() {
        return lines.number();
    }

    /**
     * The lines that the record goes on in, if each of its lines has as many delimiters as the record: a stray quote opens in one row and another
     * closes rows below, and all between them are one cell; else 0.
     */
    int swallowed() {
        return swallowed;
    }

    private boolean isSwallowed(Line first) {
        int cells = splitter.cells().size();
        boolean mayBeChance = cells < 2 || cells == 2 && held.size() == 1;
        return !mayBeChance
                && splitter.delimiters(first.text()) == cells - 1
                && held.stream().allMatch(line -> splitter.delimiters(line.text()) == cells - 1);
    }

    /** Quotes that open a cell and that nothing closes; read as text. */
    long strayQuotes() {
        return strayQuotes;
    }

    /** The line of the first of them. */
    long firstStrayQuote() {
        return firstStrayQuote;
    }

    /** Cells that no quotes enclose and in which one stands; read as they are. */
    long bareQuotes() {
        return bareQuotes;
    }

    /** The line of the first of them. */
    long firstBareQuote() {
        return firstBareQuote;
    }

    private void countBareQuotes() {
        int found = splitter.bareQuotes() - (misread ? 1 : 0);
        firstBareQuote = bareQuotes == 0 && found > 0 ? number : firstBareQuote;
        bareQuotes += found;
    }

    private void goOn(Line first) throws IOException {
        held.clear();
        int characters = 0;
        State state = State.OPEN;
        for (Line before = first; state == State.OPEN; before = held.get(held.size() - 1)) {
            Line line = held.size() < MOST_LINES && characters < MOST_CHARACTERS ? lines.next() : null;
            if (line == null) {
                break;
            }
            held.add(line);
            characters += line.text().length();
            state = splitter.resume(before.end(), line.text());
        }
        if (state == State.COMPLETE) {
            swallowed = isSwallowed(first) ? held.size() : 0;
            return;
        }
        firstStrayQuote = strayQuotes == 0 ? number : firstStrayQuote;
        strayQuotes++;
        if (held.isEmpty()) {
            splitter.end();
            return;
        }
        wasted += characters + (long) LINE * held.size();
        if (wasted > MOST_WASTED) {
            throw lines.notUnderstood("quotation marks that nothing closes open " + strayQuotes
                    + " cells, the first in line " + firstStrayQuote
                    + "; write quote: none in the mapping if nothing encloses the cells");
        }
        lines.giveBack(held);
        splitter.whole(first.text());
        misread = true;
    }
}
