package dev.weir.read.shown;

import dev.weir.read.shown.Token.Kind;
import java.math.BigDecimal;
import java.util.List;

/** A positive number with an exponent, such as {@code 0.00E+00}; several places before the point make exponents of that step. */
final class ExponentShape {

    private final NumberShape mantissa;
    private final NumberShape power;
    private final boolean plus;
    private final int step;

    ExponentShape(List<Token> tokens) {
        int at = 0;
        while (!tokens.get(at).is(Kind.EXPONENT)) {
            at++;
        }
        this.mantissa = new NumberShape(tokens.subList(0, at));
        this.power = new NumberShape(tokens.subList(at + 1, tokens.size()));
        this.plus = tokens.get(at).text().endsWith("+");
        this.step = Math.max(1, mantissa.wholePlaces());
    }

    String shown(BigDecimal size) {
        int exponent = size.signum() == 0 ? 0 : Math.floorDiv(size.precision() - size.scale() - 1, step) * step;
        BigDecimal rounded = mantissa.rounded(size.movePointLeft(exponent));
        if (rounded.precision() - rounded.scale() > step && rounded.signum() > 0) {
            exponent += step;
            rounded = mantissa.rounded(size.movePointLeft(exponent));
        }
        String sign = exponent < 0 ? "-" : plus ? "+" : "";
        return mantissa.filled(rounded) + "E" + sign + power.shown(BigDecimal.valueOf(Math.abs(exponent)));
    }
}
