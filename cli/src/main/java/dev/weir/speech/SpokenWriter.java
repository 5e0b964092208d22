package dev.weir.speech;

import java.io.PrintWriter;

/** Prints whole lines in the language of a book; what is printed in pieces is data and stays as it is. */
public final class SpokenWriter extends PrintWriter {

    private final PhraseBook book;

    public SpokenWriter(PrintWriter out, PhraseBook book) {
        super(out, true);
        this.book = book;
    }

    @Override
    public void println(String line) {
        super.println(line == null ? null : book.of(line));
    }
}
