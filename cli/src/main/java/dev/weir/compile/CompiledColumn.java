package dev.weir.compile;

import dev.weir.mapping.Column;
import dev.weir.mapping.Converter;
import java.util.List;
import java.util.Optional;

/**
 * A column of the stage: one of the mapping's, or one member of a repeated group.
 *
 * @param name unique: the mapping's name, or {@code name_label} in a group
 * @param names what departments call it, with the label put in
 * @param label the group's label, empty outside groups
 */
public record CompiledColumn(Column column, String name, List<String> names, Optional<String> label) {
    public CompiledColumn {
        names = List.copyOf(names);
    }

    boolean isAddress() {
        return column.converter() == Converter.ADDRESS;
    }

    /** Whether it belongs to this member of a repeated group. */
    boolean isMember(String group, String ofLabel) {
        return column.each().equals(Optional.of(group)) && label.equals(Optional.of(ofLabel));
    }
}
