package dev.weir.report.html;

/**
 * A cell of a table.
 *
 * @param css the kind of its column, and how its text is broken
 * @param heads whether it names its row
 */
public record PageCell(String text, String css, boolean heads) {

    /** A text so wide, in Latin letters, stays in one line; Chinese characters are two letters wide. */
    private static final int SHORT = 16;

    /** A text so wide needs room for more than a word in a line. */
    private static final int LONG = 40;

    /** @param kind of the column */
    static PageCell of(String text, String kind, boolean heads) {
        int width = text.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum();
        String css = !kind.equals("text") ? kind : width <= SHORT ? "text short" : width > LONG ? "text long" : kind;
        return new PageCell(text, css, heads);
    }

    /** The same in a row below that has the same name: it is heard, and not seen once more. */
    PageCell again() {
        return new PageCell(text, css + " again", heads);
    }
}
