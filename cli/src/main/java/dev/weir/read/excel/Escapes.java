package dev.weir.read.excel;

import java.util.List;

/**
 * Characters as a workbook writes them: {@code _xHHHH_} stands for the UTF-16 unit that XML cannot hold (ECMA-376 part 1, 22.9.2.19).
 * Control characters other than tab and line breaks are left out and counted; half surrogate pairs too.
 */
final class Escapes {

    private long removed;

    /** The text with its escapes resolved, and clean. */
    String decode(String text) {
        return clean(text.contains("_x") ? unescape(text) : text);
    }

    /** The text without characters that do not belong into texts. */
    String clean(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (sign < 0x20 && !isBreak(sign) || sign == 0x7F || Character.isSurrogate(sign) || isKeptFree(sign)) {
                return cleaned(plain);
            }
        }
        return plain;
    }

    /** What a person should know: how many characters were left out. */
    List<String> notes() {
        return removed == 0
                ? List.of()
                : List.of(removed + " control character" + (removed == 1 ? "" : "s")
                        + " (such as NUL) left out of the texts.");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int unit = text.startsWith("_x", i) ? unit(text, i) : -1;
            if (unit < 0) {
                plain.append(text.charAt(i));
            } else {
                plain.append((char) unit);
                i += 6;
            }
        }
        return plain.toString();
    }

    private static int unit(String text, int from) {
        if (from + 7 > text.length() || text.charAt(from + 6) != '_') {
            return -1;
        }
        int unit = 0;
        for (int i = from + 2; i < from + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private String cleaned(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean pair = Character.isHighSurrogate(sign)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                plain.append(sign).append(text.charAt(++i));
            } else if (sign < 0x20 && !isBreak(sign)
                    || sign == 0x7F
                    || Character.isSurrogate(sign)
                    || isKeptFree(sign)) {
                removed++;
            } else {
                plain.append(sign);
            }
        }
        return plain.toString();
    }

    /** Unicode keeps these free of characters, and the readers mark texts with them. */
    private static boolean isKeptFree(char sign) {
        return sign >= 0xFDD0 && sign <= 0xFDEF;
    }

    private static boolean isBreak(char sign) {
        return sign == '\t' || sign == '\n' || sign == '\r';
    }
}
