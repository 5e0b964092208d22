package dev.weir.cli;

import dev.weir.problem.Printable;
import dev.weir.table.TextWidth;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts as a terminal shows them: Chinese letters are two columns wide, control characters are not obeyed. */
final class DisplayText {

    private DisplayText() {}

    /** The columns that a text takes, as in the East Asian Width property of Unicode (UAX 11). */
    static int width(String text) {
        return TextWidth.of(text);
    }

    /** Lines of at most so many columns each; none for an empty text. */
    static List<String> wrapped(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            if (used + TextWidth.of(codePoint) > most) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(codePoint);
            used += TextWidth.of(codePoint);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Line breaks and what else a terminal would obey become visible marks. */
    static String oneLine(String text) {
        return Printable.oneLine(text);
    }

    /** Filled with spaces to a width, on the right, or on the left for numbers. */
    static String padded(String text, int width, boolean onTheLeft) {
        String spaces = " ".repeat(Math.max(0, width - width(text)));
        return onTheLeft ? spaces + text : text + spaces;
    }

    /** {@code 1,234}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 310 MB} or {@code 2.4 GB}, as powers of ten. */
    static String bytes(long number) {
        return number < 1_000_000_000
                ? Math.round(number / 1e6) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", number / 1e9);
    }

    /** {@code 0.4 s} or {@code 3 min 12 s}. */
    static String duration(long millis) {
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = Math.round(millis / 1000.0);
        return seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** {@code 2 years}, {@code 6 months}, {@code 30 days}. */
    static String period(Period period) {
        return Stream.of(
                        part(period.getYears(), "year"),
                        part(period.getMonths(), "month"),
                        part(period.getDays(), "day"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(int amount, String unit) {
        return amount == 0 ? "" : amount + " " + unit + (amount == 1 ? "" : "s");
    }
}
