package dev.weir.read.title;

import dev.weir.rows.TitleLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which of the values that the lines above a header state is the table's own. A line that calls itself a list, or has the register's own words,
 * speaks louder than others; of the others the one nearest the header does. What speaks of something else is not heard.
 *
 * @param value empty when none is stated, or when it cannot be told which one is meant
 * @param rivals the values between which nobody can choose; empty when it is clear
 * @param passedOver other values that stand above the same header and were not taken
 */
public record TitleChoice(Optional<String> value, List<Stated> rivals, List<Stated> passedOver) {

    /** A value, and where in its text it stands. */
    public record Found(String value, int begin, int end) {}

    /** A value, and the row in which it stands. */
    public record Stated(long row, String value) {

        /** {@code 2026-09 (row 2)}, as messages show several. */
        public static String shown(List<Stated> stated) {
            return stated.stream()
                    .map(each -> each.value + (each.row > 0 ? " (row " + each.row + ")" : ""))
                    .distinct()
                    .collect(Collectors.joining(" and "));
        }
    }

    private record Weighed(TitleWeight weight, Stated stated) {}

    /**
     * @param lines from the top
     * @param finder all values that a text states
     * @param own what the register is called
     */
    public static TitleChoice of(List<TitleLine> lines, Function<String, List<Found>> finder, List<String> own) {
        List<Weighed> all = new ArrayList<>();
        for (TitleLine line : lines) {
            String before = "";
            for (String text : line.texts()) {
                for (Found found : finder.apply(text)) {
                    TitleWeight weight = TitleWeight.of(before, text, found.begin(), found.end(), own);
                    all.add(new Weighed(weight, new Stated(line.row(), found.value())));
                }
                before = text.isEmpty() ? before : text;
            }
        }
        return chosen(all.stream()
                .filter(found -> found.weight() != TitleWeight.ASIDE)
                .toList());
    }

    /** The choice between values that all speak of the table. */
    public static TitleChoice only(List<Stated> all) {
        return chosen(
                all.stream().map(stated -> new Weighed(TitleWeight.OWN, stated)).toList());
    }

    private static TitleChoice chosen(List<Weighed> all) {
        Optional<TitleWeight> most = all.stream().map(Weighed::weight).max(Comparator.naturalOrder());
        if (most.isEmpty()) {
            return new TitleChoice(Optional.empty(), List.of(), List.of());
        }
        List<Stated> heard = all.stream()
                .filter(found -> found.weight() == most.get())
                .map(Weighed::stated)
                .toList();
        long nearest = heard.stream().mapToLong(Stated::row).max().orElseThrow();
        if (most.get().compareTo(TitleWeight.TITLE) < 0) {
            heard = heard.stream().filter(stated -> stated.row() == nearest).toList();
        }
        String value = heard.get(heard.size() - 1).value();
        if (heard.stream().anyMatch(stated -> !stated.value().equals(value))) {
            return new TitleChoice(Optional.empty(), heard, List.of());
        }
        List<Stated> others = all.stream()
                .filter(found -> found.weight() != TitleWeight.MADE)
                .map(Weighed::stated)
                .filter(stated -> !stated.value().equals(value))
                .distinct()
                .toList();
        return new TitleChoice(Optional.of(value), List.of(), others);
    }
}
