package dev.weir.inspect;

import dev.weir.mapping.Column;
import dev.weir.mapping.Mapping;
import dev.weir.read.grid.HeaderText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what is guessed of a file's columns with the mapping that a person wrote for it. Equal columns of one mapping count once; of columns that
 * the mapping does not read nobody has said what is right. */
final class ProposedRight {

    private final Set<String> seen = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int columns;
    private int right;
    private int confidentlyWrong;

    void add(InspectedFile file, Mapping mapping) {
        for (InspectedTable table : file.tables()) {
            Set<String> names = new HashSet<>();
            table.seen().names().values().forEach(name -> names.add(HeaderText.fold(name)));
            long known = mapping.columns().stream()
                    .filter(column -> names(mapping, column).stream().anyMatch(names::contains))
                    .count();
            if (known >= 2) {
                table.seen().names().forEach((place, name) -> add(table, place, name, mapping));
            }
        }
    }

    private void add(InspectedTable table, int place, String name, Mapping mapping) {
        Optional<Column> truth = mapping.columns().stream()
                .filter(column -> names(mapping, column).contains(HeaderText.fold(name)))
                .findFirst();
        if (truth.isEmpty()) {
            return;
        }
        String once = mapping.name() + " " + truth.map(Column::name).orElse("") + " "
                + (truth.flatMap(Column::each).isPresent() ? "" : name);
        if (!seen.add(once)) {
            return;
        }
        Guess guess = table.understanding().guesses().get(place);
        Set<String> proposed = guess.isConfident() ? guess.fields() : Set.of();
        Set<String> fields =
                truth.map(column -> FilledFields.of(mapping, column.name())).orElse(Set.of());
        ColumnType type = truth.map(
                        column -> column.codeList().map(ColumnType::code).orElse(ColumnType.of(column.converter())))
                .orElse(table.type(place));
        boolean field =
                fields.isEmpty() ? proposed.isEmpty() : proposed.stream().anyMatch(fields::contains);
        boolean isRight = field && type.equals(table.type(place));
        columns++;
        right += isRight ? 1 : 0;
        boolean confidently = !isRight
                && guess.isConfident()
                && (!type.equals(guess.type())
                        || !proposed.isEmpty() && proposed.stream().noneMatch(fields::contains));
        confidentlyWrong += confidently ? 1 : 0;
        if (!isRight) {
            wrong.add("%s %s: %s %s, proposed %s %s (%s %.2f)%s"
                    .formatted(
                            mapping.name(),
                            name,
                            type.shown(),
                            fields,
                            table.type(place).shown(),
                            proposed,
                            guess.concept(),
                            guess.score(),
                            confidently ? " CONFIDENT" : ""));
        }
    }

    private static List<String> names(Mapping mapping, Column column) {
        List<String> names = new ArrayList<>();
        for (String name : column.names().isEmpty() ? List.of(column.name()) : column.names()) {
            if (column.each().isEmpty()) {
                names.add(HeaderText.fold(name));
                continue;
            }
            mapping.each()
                    .get(column.each().get())
                    .forEach(label -> names.add(HeaderText.fold(name.replace("{}", label))));
        }
        return names;
    }

    int right() {
        return right;
    }

    int confidentlyWrong() {
        return confidentlyWrong;
    }

    int columns() {
        return columns;
    }

    /** What was measured, and each column that is wrong. */
    String told(String of) {
        return "%s: %d columns, right %.1f %%, wrong with confidence %.1f %%%n  %s%n"
                .formatted(
                        of,
                        columns,
                        100.0 * right / Math.max(1, columns),
                        100.0 * confidentlyWrong / Math.max(1, columns),
                        String.join("\n  ", wrong));
    }
}
