package dev.weir.read.grid;

import java.util.Locale;
import java.util.regex.Pattern;

/** Header texts as they are compared: clerks type them with full-width signs, line breaks, spaces and stars. */
public final class HeaderText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private HeaderText() {}

    /** Half width, lower case, without white space, zero-width characters, a star before or after, a final colon; null gives "". */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!isSpace(sign)) {
                folded.append(sign >= 0xFF01 && sign <= 0xFF5E ? (char) (sign - 0xFEE0) : sign);
            }
        }
        int from = 0;
        int until = folded.length();
        while (from < until && folded.charAt(from) == '*') {
            from++;
        }
        while (until > from && (folded.charAt(until - 1) == '*' || folded.charAt(until - 1) == ':')) {
            until--;
        }
        return folded.substring(from, until).toLowerCase(Locale.ROOT);
    }

    /** The first character of the folded text without folding the rest; 0 when there is none. */
    static char initial(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            char half = sign >= 0xFF01 && sign <= 0xFF5E ? (char) (sign - 0xFEE0) : sign;
            if (half != '*' && !isSpace(sign)) {
                return Character.toLowerCase(half);
            }
        }
        return 0;
    }

    /** The text for people: trimmed, inner white space and line breaks to one space. */
    static String shown(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    /** White space of any kind, zero-width characters too. */
    static boolean isSpace(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || sign == 0xFEFF
                || sign >= 0x200B && sign <= 0x200F
                || sign == 0x2060;
    }
}
