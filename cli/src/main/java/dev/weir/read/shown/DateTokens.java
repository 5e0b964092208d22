package dev.weir.read.shown;

import dev.weir.read.shown.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tells minutes from months, and fractions of seconds from decimals, in a section that has parts of a date. */
final class DateTokens {

    private DateTokens() {}

    /** The same tokens; minutes are {@code n} and {@code nn}. Places of digits, points and commas that stand for nothing are shown as they are. */
    static List<Token> resolved(List<Token> tokens) {
        boolean date = tokens.stream()
                .anyMatch(token -> token.is(Kind.DATE) || token.is(Kind.ELAPSED) || token.is(Kind.HALF_DAY));
        return date ? signs(fractions(minutes(tokens))) : tokens;
    }

    /** An {@code m} behind hours or before seconds counts minutes. */
    private static List<Token> minutes(List<Token> tokens) {
        List<Token> result = new ArrayList<>(tokens);
        char before = ' ';
        for (int i = 0; i < result.size(); i++) {
            Token token = result.get(i);
            if (!token.is(Kind.DATE) && !token.is(Kind.ELAPSED)) {
                continue;
            }
            char letter = token.text().charAt(0);
            if (token.is(Kind.DATE)
                    && letter == 'm'
                    && token.text().length() <= 2
                    && (before == 'h' || next(result, i) == 's')) {
                result.set(i, new Token(Kind.DATE, "n".repeat(token.text().length())));
                letter = 'n';
            }
            before = letter;
        }
        return result;
    }

    private static char next(List<Token> tokens, int from) {
        return tokens.subList(from + 1, tokens.size()).stream()
                .filter(token -> token.is(Kind.DATE) || token.is(Kind.ELAPSED))
                .findFirst()
                .map(token -> token.text().charAt(0))
                .orElse(' ');
    }

    /** A point and zeros behind seconds. */
    private static List<Token> fractions(List<Token> tokens) {
        List<Token> result = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int zeros = tokens.get(i).is(Kind.POINT) ? zeros(tokens, i + 1) : 0;
            if (zeros > 0) {
                result.add(new Token(Kind.FRACTION, "0".repeat(Math.min(3, zeros))));
                i += zeros;
            } else {
                result.add(tokens.get(i));
            }
        }
        return result;
    }

    private static int zeros(List<Token> tokens, int from) {
        int zeros = 0;
        while (from + zeros < tokens.size() && tokens.get(from + zeros).equals(new Token(Kind.DIGIT, "0"))) {
            zeros++;
        }
        return zeros;
    }

    private static List<Token> signs(List<Token> tokens) {
        return tokens.stream()
                .map(token -> switch (token.kind()) {
                    case DIGIT, POINT, COMMA, PERCENT, SLASH, EXPONENT -> Token.literal(token.text());
                    default -> token;
                })
                .toList();
    }
}
