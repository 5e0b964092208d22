package dev.weir.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A column of a proposed mapping.
 *
 * @param name ours
 * @param header as the file has it; with {@code {}} for the labels of a group
 * @param labels of a repeated group, else empty
 * @param remark for the person who reads the mapping
 */
record ProposedColumn(String name, String header, ColumnType type, boolean filled, Set<String> labels, String remark) {

    /** The group of people of whom a row may name several. */
    static final String GROUP = "member";

    static List<ProposedColumn> of(InspectedTable table) {
        Map<String, ProposedColumn> columns = new LinkedHashMap<>();
        Set<String> headers = new LinkedHashSet<>();
        Map<String, String> groups = groups(table);
        table.seen().names().forEach((place, header) -> {
            if (!headers.add(header)) {
                return;
            }
            Guess guess = table.understanding().guesses().get(place);
            boolean whole = table.seen().dataRows() > 0
                    && table.seen().values().get(place).filled() >= table.seen().dataRows();
            String unnumbered = NumberedName.pattern(header);
            boolean grouped = groups.containsKey(unnumbered);
            String name = grouped
                    ? groups.get(unnumbered)
                    : guess.isConfident() && !guess.concept().startsWith(GROUP + "_")
                            ? guess.concept()
                            : "column_" + InspectedTable.letters(place).toLowerCase(Locale.ROOT);
            if (!grouped) {
                columns.putIfAbsent(
                        name, new ProposedColumn(name, header, table.type(place), whole, Set.of(), remark(guess)));
                return;
            }
            ProposedColumn before = columns.get(name);
            Set<String> labels = new LinkedHashSet<>(before == null ? Set.of() : before.labels());
            labels.add(NumberedName.label(header));
            columns.put(
                    name,
                    before == null || guess.isConfident()
                            ? new ProposedColumn(name, unnumbered, table.type(place), false, labels, remark(guess))
                            : new ProposedColumn(name, unnumbered, before.type(), false, labels, before.remark()));
        });
        return new ArrayList<>(columns.values());
    }

    /** The names that differ by a number only, of which one at least is known for certain, with their concept. */
    private static Map<String, String> groups(InspectedTable table) {
        Map<String, String> groups = new LinkedHashMap<>();
        table.seen().names().forEach((place, header) -> {
            Guess guess = table.understanding().guesses().get(place);
            String pattern = NumberedName.pattern(header);
            if (guess.isConfident() && guess.concept().startsWith(GROUP + "_") && !pattern.equals(header)) {
                groups.putIfAbsent(pattern, guess.concept());
            }
        });
        return groups;
    }

    private static String remark(Guess guess) {
        if (guess.score() == 0) {
            return "? nobody knows what it is: it is read and not recorded";
        }
        String score = "score %.2f".formatted(guess.score());
        if (!guess.isConfident()) {
            return "? perhaps " + guess.concept() + ", " + score + ": a person must say";
        }
        return score + (guess.fields().isEmpty() ? "; not recorded" : "");
    }

    /** As a line of the mapping. */
    String line(boolean required) {
        StringBuilder line = new StringBuilder("  " + name + ": {");
        if (!labels.isEmpty()) {
            line.append("each: ").append(GROUP).append(", ");
        }
        line.append("names: [").append(QuotedYaml.of(header)).append(']');
        if (!type.key().isEmpty()) {
            line.append(", ").append(type.key());
        }
        line.append(required ? ", required: true" : ", optional: true").append('}');
        return line + "   # " + remark;
    }
}
