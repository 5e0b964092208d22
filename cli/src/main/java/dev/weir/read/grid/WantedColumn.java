package dev.weir.read.grid;

import dev.weir.mapping.Column;
import dev.weir.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;

/**
 * A column the mapping looks for, repeated groups expanded.
 *
 * @param name our name, with {@code _label} for a repeated group
 * @param names what the header may call it, in order of preference
 * @param required each row must have a value in it
 * @param optional the sheet may lack it
 */
public record WantedColumn(String name, List<String> names, boolean required, boolean optional) {

    public WantedColumn {
        names = List.copyOf(names);
    }

    /** All columns of a mapping in its order, the labels of a repeated column next to each other. */
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

    /** The names for a message: {@code 身份证号码 (or 身份证号)}. */
    String shown() {
        if (names.isEmpty()) {
            return name;
        }
        String others = String.join(" or ", names.subList(1, names.size()));
        return others.isEmpty() ? names.get(0) : names.get(0) + " (or " + others + ")";
    }
}
