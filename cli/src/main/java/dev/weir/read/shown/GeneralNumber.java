package dev.weir.read.shown;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number in the format {@code General}: at most eleven signs besides the minus, else with an exponent and six digits. */
final class GeneralNumber {

    private static final int WIDEST = 11;
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_UP);

    private GeneralNumber() {}

    /** @param number of at most 15 digits */
    static String shown(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        String sign = number.signum() < 0 ? "-" : "";
        return sign + positive(number.abs());
    }

    private static String positive(BigDecimal number) {
        BigDecimal size = number.stripTrailingZeros();
        int magnitude = size.precision() - size.scale() - 1;
        if (magnitude >= WIDEST) {
            return exponent(size, magnitude);
        }
        if (magnitude >= -WIDEST && size.scale() + 2 <= WIDEST || magnitude >= 0) {
            int whole = Math.max(1, magnitude + 1);
            int decimals = Math.max(0, WIDEST - whole - 1);
            return fits(size.setScale(Math.min(Math.max(0, size.scale()), decimals), RoundingMode.HALF_UP));
        }
        return magnitude >= -4 ? fits(size.setScale(WIDEST - 2, RoundingMode.HALF_UP)) : exponent(size, magnitude);
    }

    /** A number that rounding made one digit longer is too wide for eleven digits only at 10^11. */
    private static String fits(BigDecimal rounded) {
        BigDecimal plain = rounded.stripTrailingZeros();
        int magnitude = plain.precision() - plain.scale() - 1;
        return magnitude >= WIDEST ? exponent(plain, magnitude) : plain.toPlainString();
    }

    private static String exponent(BigDecimal size, int magnitude) {
        // an exponent of three digits leaves room for one digit less
        MathContext digits = Math.abs(magnitude) < 100 ? SIX : new MathContext(5, RoundingMode.HALF_UP);
        BigDecimal rounded = size.round(digits);
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        int power = Math.abs(exponent);
        return mantissa + "E" + (exponent < 0 ? "-" : "+") + (power < 10 ? "0" : "") + power;
    }
}
