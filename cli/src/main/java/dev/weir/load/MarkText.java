package dev.weir.load;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes a time as a register writes its marks: what is compared as text must be of one form. */
final class MarkText {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** As long as a part of {@link #SECONDS}, with any signs between year, month, day and hour. */
    private static final String SAME_PLACES =
            "[0-9]{4}.[0-9]{2}.[0-9]{2}(.[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?)?";

    private static final List<Integer> SIGNS = List.of(4, 7, 10);

    private MarkText() {}

    /**
     * The time to the second below, or to the day where the value says no more.
     *
     * @param value of the register
     */
    static String like(String value, LocalDateTime time) {
        StringBuilder text = new StringBuilder(time.format(SECONDS));
        if (!value.matches(SAME_PLACES)) {
            return text.toString();
        }
        SIGNS.stream()
                .filter(place -> place < value.length())
                .forEach(place -> text.setCharAt(place, value.charAt(place)));
        return text.substring(0, Math.min(text.length(), value.length()));
    }
}
