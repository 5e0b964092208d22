package dev.weir.read.shown;

import dev.weir.read.shown.Token.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A positive number put into the places of a section: digits, thousands, decimals, per cent, scale. */
final class NumberShape {

    private final List<Token> tokens;
    private final int point;
    private final int firstWhole;
    private final int decimals;
    private final int shift;
    private final boolean grouped;

    /** @param tokens of a section, or of the mantissa of one with an exponent */
    NumberShape(List<Token> tokens) {
        this.tokens = tokens;
        this.point = indexOf(Kind.POINT);
        int end = point < 0 ? tokens.size() : point;
        int first = -1;
        int last = -1;
        for (int i = 0; i < end; i++) {
            if (tokens.get(i).is(Kind.DIGIT)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        this.firstWhole = first;
        this.decimals = point < 0
                ? 0
                : (int) tokens.subList(point, tokens.size()).stream()
                        .filter(token -> token.is(Kind.DIGIT))
                        .count();
        boolean between = false;
        int scaled = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Kind.COMMA)) {
                if (i < last && i > first) {
                    between = true;
                } else if (i > last && (last >= 0 || decimals > 0) && isScale(i)) {
                    scaled++;
                }
            }
        }
        this.grouped = between;
        int percents =
                (int) tokens.stream().filter(token -> token.is(Kind.PERCENT)).count();
        this.shift = 2 * percents - 3 * scaled;
    }

    private int indexOf(Kind kind) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(kind)) {
                return i;
            }
        }
        return -1;
    }

    /** A comma right behind a digit's place or another such comma. */
    private boolean isScale(int comma) {
        int before = comma - 1;
        while (before >= 0 && tokens.get(before).is(Kind.COMMA)) {
            before--;
        }
        return before >= 0 && tokens.get(before).is(Kind.DIGIT);
    }

    /** How many places stand before the point. */
    int wholePlaces() {
        int end = point < 0 ? tokens.size() : point;
        return (int) tokens.subList(0, end).stream()
                .filter(token -> token.is(Kind.DIGIT))
                .count();
    }

    /** The number as it is rounded to be shown. */
    BigDecimal rounded(BigDecimal size) {
        return size.movePointRight(shift).setScale(decimals, RoundingMode.HALF_UP);
    }

    String shown(BigDecimal size) {
        return filled(rounded(size));
    }

    /** @param rounded has as many decimals as places */
    String filled(BigDecimal rounded) {
        String plain = rounded.toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        if (whole.equals("0")) {
            whole = "";
        }
        String fraction = dot < 0 ? "" : plain.substring(dot + 1);
        StringBuilder shown = new StringBuilder();
        wholePart(whole, shown);
        if (firstWhole < 0 && point >= 0 && !whole.isEmpty()) {
            shown.append(whole);
        }
        if (point >= 0) {
            shown.append('.');
            fractionPart(fraction, shown);
        }
        return shown.toString();
    }

    private void wholePart(String digits, StringBuilder shown) {
        int end = point < 0 ? tokens.size() : point;
        int left = digits.length();
        int placed = 0;
        StringBuilder reversed = new StringBuilder();
        for (int i = end - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (!token.is(Kind.DIGIT)) {
                reversed.append(new StringBuilder(sign(token)).reverse());
                continue;
            }
            do {
                char digit = left > 0
                        ? digits.charAt(--left)
                        : token.text().equals("0") ? '0' : token.text().equals("?") ? ' ' : 0;
                if (digit == 0) {
                    break;
                }
                if (grouped && placed > 0 && placed % 3 == 0) {
                    reversed.append(digit == ' ' ? ' ' : ',');
                }
                reversed.append(digit);
                placed++;
            } while (i == firstWhole && left > 0);
        }
        shown.append(reversed.reverse());
    }

    private void fractionPart(String digits, StringBuilder shown) {
        int significant = digits.length();
        while (significant > 0 && digits.charAt(significant - 1) == '0') {
            significant--;
        }
        int place = 0;
        for (int i = point + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.is(Kind.DIGIT)) {
                shown.append(token.is(Kind.POINT) ? "." : sign(token));
                continue;
            }
            if (place < significant || token.text().equals("0")) {
                shown.append(digits.charAt(place));
            } else if (token.text().equals("?")) {
                shown.append(' ');
            }
            place++;
        }
    }

    private static String sign(Token token) {
        return token.is(Kind.COMMA) ? "" : token.text();
    }
}
