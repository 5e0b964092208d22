package dev.weir.read.shown;

/**
 * A piece of a section of a number format.
 *
 * @param kind what it stands for
 * @param text the signs that are shown, or the letters as they are written, in lower case for parts of a date
 */
record Token(Kind kind, String text) {

    /** What a token stands for. */
    enum Kind {
        /** Signs that are shown as they are. */
        LITERAL,
        /** One place of a digit: {@code 0}, {@code #} or {@code ?}. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        /** {@code E+} or {@code E-}. */
        EXPONENT,
        /** The stroke of a fraction. */
        SLASH,
        GENERAL,
        /** The place of a text. */
        TEXT,
        /** A part of a date or time. */
        DATE,
        /** Hours, minutes or seconds that run past a day, without the brackets. */
        ELAPSED,
        /** {@code AM/PM}, {@code A/P} or 上午/下午. */
        HALF_DAY,
        /** Fractions of a second: the zeros behind a point. */
        FRACTION
    }

    boolean is(Kind other) {
        return kind == other;
    }

    static Token literal(String text) {
        return new Token(Kind.LITERAL, text);
    }
}
