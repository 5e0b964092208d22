package dev.weir.compile;

import dev.weir.mapping.Column;
import dev.weir.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Repeated column groups (成员1 … 成员5) as single columns. */
public final class ColumnExpansion {

    private ColumnExpansion() {}

    /** All columns of the mapping, in order; a group's column once for each label. */
    public static List<CompiledColumn> of(Mapping mapping) {
        List<CompiledColumn> columns = new ArrayList<>();
        for (Column column : mapping.columns()) {
            if (column.each().isEmpty()) {
                List<String> names = column.names().isEmpty() ? List.of(column.name()) : column.names();
                columns.add(new CompiledColumn(column, column.name(), names, Optional.empty()));
                continue;
            }
            for (String label : mapping.each().get(column.each().get())) {
                columns.add(member(column, label));
            }
        }
        return columns;
    }

    /** The name of a group's column in the stage. */
    public static String memberName(String column, String label) {
        return column + "_" + label;
    }

    private static CompiledColumn member(Column column, String label) {
        List<String> names =
                column.names().stream().map(name -> name.replace("{}", label)).toList();
        String name = memberName(column.name(), label);
        return new CompiledColumn(column, name, names.isEmpty() ? List.of(name) : names, Optional.of(label));
    }
}
