package dev.weir.read.delimited;

/**
 * How cells stand in a line.
 *
 * @param delimiter what separates cells; one or more characters
 * @param quote encloses cells that hold delimiters or line breaks, and is doubled inside; {@link #NO_QUOTE} when nothing does
 * @param escape before a quote, a delimiter or itself, makes it text; {@link #NO_ESCAPE} when nothing does
 */
record Dialect(String delimiter, char quote, char escape) {

    static final char NO_QUOTE = 0;
    static final char NO_ESCAPE = 0;

    /** Without escapes (RFC 4180). */
    Dialect(String delimiter, char quote) {
        this(delimiter, quote, NO_ESCAPE);
    }

    /** For people: {@code separated by semicolons, quoted with "}. */
    String shown() {
        String separated =
                switch (delimiter) {
                    case "," -> "commas";
                    case ";" -> "semicolons";
                    case "\t" -> "tabs";
                    case "|" -> "bars (|)";
                    default -> "\"" + delimiter + "\"";
                };
        return "separated by " + separated + (quote == NO_QUOTE ? ", without quotes" : ", quoted with " + quote)
                + (escape == NO_ESCAPE ? "" : ", escaped with " + escape);
    }
}
