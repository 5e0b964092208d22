package dev.weir.table;

import java.util.regex.Pattern;

/**
 * Texts in files that people open with a spreadsheet. What begins with {@code = + - @}, as half or full width letters, or with a tab or line
 * break, is a formula there, and a formula can start programs and send cells away (OWASP: CSV injection). An apostrophe before it makes it
 * a text again. Numbers stay as they are, also {@code -12.5} and a telephone number {@code +86 13800000000}: they compute nothing. One with
 * hyphens would become a difference, so it gets the apostrophe too.
 */
public final class SpreadsheetText {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@＝＋－＠\\t\\r\\n]");
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9]+([ ,][0-9]+)*(\\.[0-9]+)?([eE][+-]?[0-9]+)?%?|-");

    private SpreadsheetText() {}

    /** The text, or the text behind an apostrophe if a spreadsheet would run it. */
    public static String inert(String text) {
        return FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
