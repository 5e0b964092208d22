package dev.weir.mapping;

import java.util.regex.Pattern;

/**
 * The form of a date or time, in the letters of {@code strptime}: {@code %m/%d/%Y %I:%M:%S %p}.
 *
 * @param text as the mapping writes it
 */
public record TimeFormat(String text) {

    private static final Pattern FORM = Pattern.compile("(?:[^%]|%-?[aAbBcdfgHIjmMnpSuUwWxXyYzZ%])+");
    private static final Pattern DAY = Pattern.compile(".*%-?(?:[djcx]|[bBm].*%-?[dj]).*", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile(".*%-?[yYcx].*", Pattern.DOTALL);

    /** @throws IllegalArgumentException when it is no such form, or names no day */
    public TimeFormat {
        if (!FORM.matcher(text).matches() || !DAY.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
    }

    /** Whether it states the year; in a log the order of the lines tells it else. */
    public boolean hasYear() {
        return YEAR.matcher(text).matches();
    }
}
