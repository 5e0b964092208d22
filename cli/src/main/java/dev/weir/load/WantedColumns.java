package dev.weir.load;

import dev.weir.mapping.Column;
import dev.weir.mapping.Mapping;
import dev.weir.read.WantedColumn;
import java.util.ArrayList;
import java.util.List;

/** The columns that a mapping looks for. */
public final class WantedColumns {

    private WantedColumns() {}

    /** All columns in the mapping's order; a repeated one once for each label of its group, as {@code name_label}. */
    public static List<WantedColumn> of(Mapping mapping) {
        List<WantedColumn> wanted = new ArrayList<>();
        for (Column column : mapping.columns()) {
            if (column.each().isEmpty()) {
                wanted.add(new WantedColumn(column.name(), column.names(), column.required(), column.optional()));
                continue;
            }
            for (String label : mapping.each().getOrDefault(column.each().get(), List.of())) {
                List<String> names = column.names().stream()
                        .map(name -> name.replace("{}", label))
                        .toList();
                wanted.add(new WantedColumn(column.name() + "_" + label, names, column.required(), column.optional()));
            }
        }
        return List.copyOf(wanted);
    }

    /** What the input's own header may hold. */
    static List<String> headerNames(List<WantedColumn> wanted) {
        return wanted.stream().flatMap(column -> column.names().stream()).toList();
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
