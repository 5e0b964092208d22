package dev.weir.load;

import dev.weir.mapping.BlockColumns;
import dev.weir.mapping.Column;
import dev.weir.mapping.LedgerRule.Origin;
import dev.weir.mapping.Mapping;
import dev.weir.read.StatedAt;
import dev.weir.read.StatedAt.Place;
import dev.weir.read.WantedColumn;
import dev.weir.read.WantedColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns that a mapping looks for. */
public final class WantedColumns {

    private WantedColumns() {}

    /** All columns in the mapping's order; a repeated one once for each label of its group, as {@code name_label}. */
    public static List<WantedColumn> of(Mapping mapping) {
        List<WantedColumn> wanted = new ArrayList<>();
        Set<String> blocks = BlockColumns.of(mapping);
        for (Column column : mapping.columns()) {
            if (column.each().isEmpty()) {
                wanted.add(wanted(mapping, column, column.name(), column.names(), blocks));
                continue;
            }
            for (String label : mapping.each().getOrDefault(column.each().get(), List.of())) {
                List<String> names = column.names().stream()
                        .map(name -> name.replace("{}", label))
                        .toList();
                wanted.add(wanted(mapping, column, column.name() + "_" + label, names, blocks));
            }
        }
        return List.copyOf(wanted);
    }

    private static WantedColumn wanted(
            Mapping mapping, Column column, String name, List<String> names, Set<String> blocks) {
        return new WantedColumn(
                name,
                // a place in a record has our name
                column.bytes().isPresent() ? List.of(name) : names,
                column.required(),
                column.optional(),
                kind(mapping, column),
                blocks.contains(column.name()),
                column.span().fillDown(),
                stated(column));
    }

    private static Optional<StatedAt> stated(Column column) {
        return column.origin()
                .map(origin -> new StatedAt(Place.valueOf(origin.from().name()), origin.pattern()));
    }

    /** The period of an issue may stand in a column of texts. */
    private static Kind kind(Mapping mapping, Column column) {
        boolean issue = mapping.ledger().issue().flatMap(Origin::column).equals(Optional.of(column.name()));
        return switch (column.converter()) {
            case DATE, DATETIME -> Kind.DATE;
            case MONEY -> Kind.MONEY;
            default -> issue ? Kind.DATE : Kind.ANY;
        };
    }

    /** What the input's own header may hold. */
    static List<String> headerNames(List<WantedColumn> wanted) {
        return wanted.stream()
                .filter(WantedColumn::inHeader)
                .flatMap(column -> column.names().stream())
                .toList();
    }

    /** What the input's named fields may be called. */
    static List<String> fieldNames(List<WantedColumn> wanted) {
        return wanted.stream()
                .map(WantedColumn::candidates)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
