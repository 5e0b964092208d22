package dev.weir.inspect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as examples: their form can be seen, the person cannot. */
final class Masked {

    private static final int SHOWN = 40;

    /** A value of so few letters shows one of them. */
    private static final int SHORT = 4;

    private static final Pattern BEHIND_COLON = Pattern.compile("(?<=[：:])([^：:，,；;、（）()\\s])([^：:，,；;、（）()\\s]*)");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{5,}[0-9Xx]");

    private Masked() {}

    /** The first third of the letters and digits, two at most of digits; the others are stars, signs stay. */
    static String value(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        long all = line.codePoints().filter(Character::isLetterOrDigit).count();
        long kept = all <= SHORT ? 1 : Math.min(SHORT, all / 3);
        StringBuilder masked = new StringBuilder();
        int seen = 0;
        for (int sign : line.codePoints().limit(SHOWN).toArray()) {
            boolean hidden = Character.isLetterOrDigit(sign) && seen++ >= kept;
            masked.appendCodePoint(hidden ? '*' : sign);
        }
        return line.codePointCount(0, line.length()) > SHOWN ? masked + "…" : masked.toString();
    }

    /** A title or a foot line: what stands behind a colon and long numbers are masked. */
    static String line(String text) {
        String cut = text.length() > 2 * SHOWN ? text.substring(0, 2 * SHOWN) + "…" : text;
        String numbers = LONG_NUMBER.matcher(cut).replaceAll(found -> Matcher.quoteReplacement(value(found.group())));
        return BEHIND_COLON
                .matcher(numbers)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + "*".repeat(found.group(2).length())));
    }
}
