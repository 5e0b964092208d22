package dev.weir.read.shown;

import dev.weir.read.shown.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One section of a number format.
 *
 * @param tokens from the left
 * @param condition which numbers it is for, if it says so itself
 * @param language of the names of days and months, as Windows numbers it; 0 for that of the system
 * @param numerals {@code 1} to {@code 3} for {@code [DBNum1]} to {@code [DBNum3]}, else 0
 */
record Section(List<Token> tokens, Optional<Condition> condition, int language, int numerals) {

    /** {@code [>=100]}. */
    record Condition(String operator, BigDecimal limit) {

        boolean holds(BigDecimal number) {
            int order = number.compareTo(limit);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }

        /** Whether no number from 0 on is meant. */
        boolean isNegativeOnly() {
            return switch (operator) {
                case "<" -> limit.signum() <= 0;
                case "<=", "=" -> limit.signum() < 0;
                default -> false;
            };
        }

        /** {@code [>=0]} and {@code [>0]}: what is left is negative, but for 0. */
        boolean leavesNegatives() {
            return limit.signum() == 0 && operator.startsWith(">");
        }
    }

    Section {
        tokens = List.copyOf(tokens);
    }

    boolean has(Kind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    boolean isDate() {
        return has(Kind.DATE) || has(Kind.ELAPSED) || has(Kind.HALF_DAY);
    }

    boolean isText() {
        return has(Kind.TEXT);
    }
}
