package dev.weir.problem;

/** Texts of others in messages: a name of a file can hold anything, also what a terminal would obey. */
public final class Printable {

    private Printable() {}

    /** Line breaks become {@code ↵}, other control characters a visible mark. */
    public static String oneLine(String text) {
        if (text.codePoints().noneMatch(Printable::isObeyed)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(codePoint -> line.appendCodePoint(visible(codePoint)));
        return line.toString();
    }

    private static int visible(int codePoint) {
        if (!isObeyed(codePoint)) {
            return codePoint;
        }
        return codePoint == '\n' ? '↵' : codePoint == '\r' || codePoint == '\t' ? ' ' : '\uFFFD';
    }

    /** Whether a terminal or an editor obeys the character instead of showing it: control characters, line separators, and the marks that turn the direction of writing and so can show another text. */
    public static boolean isObeyed(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint >= 0x2028 && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
}
