package dev.weir.convert;

import java.util.regex.Pattern;

/** What the text of a cell stands for that holds no text. */
enum Value {
    NUMBER,
    TRUTH,
    DATE,
    /** A time of day or a duration. */
    TIME,
    /** An error of a formula, or a text after all. */
    TEXT;

    private static final Pattern NUMBERS = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?(E[+-]?[0-9]+)?");
    private static final Pattern DATES = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9:.]{8,12})?");
    private static final Pattern TIMES = Pattern.compile("[0-9]{2,}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?");

    static Value of(String text) {
        if (NUMBERS.matcher(text).matches()) {
            return NUMBER;
        }
        if (text.equals("TRUE") || text.equals("FALSE")) {
            return TRUTH;
        }
        if (DATES.matcher(text).matches()) {
            return DATE;
        }
        return TIMES.matcher(text).matches() ? TIME : TEXT;
    }
}
