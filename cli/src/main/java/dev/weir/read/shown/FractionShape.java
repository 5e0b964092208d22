package dev.weir.read.shown;

import dev.weir.read.shown.Token.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** A positive number as a fraction: {@code # ?/?}, {@code ?/8}, {@code # ??/100}. */
final class FractionShape {

    private static final int MOST_DIGITS = 7;

    /** A number beyond has no digits left for a fraction. */
    private static final BigDecimal MOST_IMPROPER = new BigDecimal("1e11");

    /** A rest that is taken for none. */
    private static final double NEAR = 5e-8;

    private final List<Token> before;
    private final List<Token> behind;
    private final int numeratorPlaces;
    private final int denominatorPlaces;
    private final int fixed;
    private final boolean mixed;
    private final List<Token> whole;

    FractionShape(List<Token> tokens) {
        int slash = 0;
        while (!tokens.get(slash).is(Kind.SLASH)) {
            slash++;
        }
        int numerator = slash;
        while (numerator > 0 && tokens.get(numerator - 1).is(Kind.DIGIT)) {
            numerator--;
        }
        this.numeratorPlaces = slash - numerator;
        int end = slash + 1;
        StringBuilder written = new StringBuilder();
        while (end < tokens.size() && (tokens.get(end).is(Kind.DIGIT) || isDigits(tokens.get(end)))) {
            written.append(tokens.get(end).text());
            end++;
        }
        this.denominatorPlaces = written.length();
        this.fixed = fixed(written.toString());
        this.behind = tokens.subList(end, tokens.size());
        int wholeEnd = numerator;
        while (wholeEnd > 0 && !tokens.get(wholeEnd - 1).is(Kind.DIGIT)) {
            wholeEnd--;
        }
        this.mixed = wholeEnd > 0;
        this.whole = tokens.subList(0, mixed ? wholeEnd : numerator);
        this.before = tokens.subList(mixed ? wholeEnd : numerator, numerator);
    }

    private static boolean isDigits(Token token) {
        return token.is(Kind.LITERAL) && token.text().matches("[0-9]");
    }

    /** A denominator that is written out; 0 for places of digits. */
    private static int fixed(String written) {
        return written.matches("[0-9]{1,7}") && written.matches(".*[1-9].*") ? Integer.parseInt(written) : 0;
    }

    String shown(BigDecimal size) {
        if (!mixed && size.compareTo(MOST_IMPROPER) >= 0) {
            return DateShape.NONE;
        }
        BigInteger wholeNumber = mixed ? size.toBigInteger() : BigInteger.ZERO;
        BigDecimal rest = size.subtract(new BigDecimal(wholeNumber));
        long[] fraction = fixed > 0
                ? new long[] {
                    rest.multiply(BigDecimal.valueOf(fixed))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValue(),
                    fixed
                }
                : nearest(mixed ? size.doubleValue() - Math.floor(size.doubleValue()) : size.doubleValue());
        if (mixed && fraction[0] == fraction[1]) {
            wholeNumber = wholeNumber.add(BigInteger.ONE);
            fraction[0] = 0;
        }
        String left = mixed ? whole(wholeNumber, fraction[0]) : literals(whole);
        String middle = mixed && fraction[0] == 0
                ? " ".repeat(literals(before).length() + numeratorPlaces + 1 + denominatorPlaces)
                : literals(before) + padLeft(fraction[0]) + "/" + padRight(fraction[1]);
        return left + middle + literals(behind);
    }

    private String whole(BigInteger number, long numerator) {
        boolean hidden = number.signum() == 0 && numerator != 0;
        String shown = new NumberShape(whole).shown(new BigDecimal(number));
        return hidden || number.signum() != 0 || shown.contains("0") ? shown : shown + "0";
    }

    private static String literals(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return text.toString();
    }

    private String padLeft(long number) {
        String digits = Long.toString(number);
        return " ".repeat(Math.max(0, numeratorPlaces - digits.length())) + digits;
    }

    private String padRight(long number) {
        String digits = Long.toString(number);
        return digits + " ".repeat(Math.max(0, denominatorPlaces - digits.length()));
    }

    /** As Excel looks for it: the last convergent of the binary number's continued fraction whose denominator has at most so many digits. */
    private long[] nearest(double number) {
        long most = (long) Math.pow(10, Math.min(MOST_DIGITS, denominatorPlaces)) - 1;
        double[] numerators = {0, 1};
        double[] denominators = {1, 0};
        double value = number;
        while (denominators[1] < most) {
            double whole = Math.floor(value);
            double numerator = whole * numerators[1] + numerators[0];
            double denominator = whole * denominators[1] + denominators[0];
            if (denominator > most) {
                break;
            }
            numerators = new double[] {numerators[1], numerator};
            denominators = new double[] {denominators[1], denominator};
            if (value - whole < NEAR) {
                break;
            }
            value = 1 / (value - whole);
        }
        return new long[] {(long) numerators[1], (long) denominators[1]};
    }
}
