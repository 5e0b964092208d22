package dev.weir.read.delimited;

/**
 * How cells stand in a line.
 *
 * @param delimiter what separates cells; one or more characters
 * @param quote encloses cells that hold delimiters or line breaks, and is doubled inside; {@link #NO_QUOTE} when nothing does
 */
record Dialect(String delimiter, char quote) {

    static final char NO_QUOTE = 0;

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
        return "separated by " + separated + (quote == NO_QUOTE ? ", without quotes" : ", quoted with " + quote);
    }
}
