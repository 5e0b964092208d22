package dev.weir.route;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text of a watermark is written: its digits are shown as 9. Texts of one form stand in the order of time only if the form has a fixed
 * place for everything, the greatest first.
 *
 * @param text without blanks at its end
 */
record MarkForm(String text) {

    private static final String ZONE = "(?: ?(?:Z|[+-]99(?::?99)?))?";

    /** {@code 2026-03-05}, {@code 2026/03/05 08:00}, {@code 2026-03-05T08:00:00.5+08:00}, {@code 2026年03月05日}. */
    private static final Pattern TIME =
            Pattern.compile("9999[-/.年]99(?:[-/.月]99日?(?:[ T]?99(?:[:时]99分?(?::?99秒?(?:[.,]9+)?)?)?)?)?" + ZONE);

    /** {@code 12312025}, {@code 31122025 08:00}: a month or a day stands before the year. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("(0[1-9]|[12][0-9]|3[01])(0[1-9]|[12][0-9]|3[01])(19|20)[0-9]{2}([ T].*)?");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])([ T].*)?");

    private static final String NO_ORDER = " (year last)";

    private static final Pattern NUMBER = Pattern.compile("9+(?:[.]9+)?");
    private static final Pattern ZONE_AT_END = Pattern.compile("(?<=:99|[.,]9{1,9}|T99) ?(?:Z|[+-]99(?::?99)?)$");
    private static final Pattern OFFSET = Pattern.compile("[+-][0-9]{2}(?::?[0-9]{2})?$");
    private static final Pattern FRACTION = Pattern.compile("(?<=:99:99)[.,]9+$");

    MarkForm {
        text = text.stripTrailing();
    }

    static MarkForm of(String value) {
        String form = value.stripTrailing().replaceAll("[0-9]", "9");
        boolean yearLast = YEAR_LAST.matcher(value.strip()).matches()
                && !YEAR_FIRST.matcher(value.strip()).matches();
        return new MarkForm(yearLast ? form + NO_ORDER : form);
    }

    /** Whether it is only the look of a number that a month may stand before the year: other values of the column are plain numbers. */
    boolean isNumberAmong(Collection<MarkForm> others) {
        return text.endsWith(NO_ORDER)
                && others.contains(new MarkForm(text.substring(0, text.length() - NO_ORDER.length())));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isOrdered() {
        return TIME.matcher(text).matches() || NUMBER.matcher(text).matches();
    }

    /** Whether it is a short number: there will be one with a digit more, and as a text that stands before this one. */
    boolean isCounter() {
        return text.matches("9{1,7}");
    }

    private boolean hasZone() {
        return ZONE_AT_END.matcher(text).find();
    }

    /** The zone of a value of this form, such as {@code +08:00}; empty where it says none in hours. */
    String offset(String value) {
        Matcher found = OFFSET.matcher(value.stripTrailing());
        return hasZone() && found.find() ? found.group() : "";
    }

    /** Whether texts of both forms stand in the order of time: fractions of a second may be longer or missing, if nothing stands behind them. */
    boolean sortsWith(MarkForm other) {
        return isOrdered() && (text.equals(other.text) || whole().equals(other.whole()));
    }

    private String whole() {
        return FRACTION.matcher(text).replaceFirst("");
    }
}
