package dev.weir.mapping;

import java.util.List;
import java.util.Optional;

/**
 * Which sheets of a workbook hold data, and in which of their tables.
 *
 * @param include globs of their names; empty for all that people can see
 * @param exclude globs of the names of sheets that do not, whatever {@code include} says
 * @param table which of several tables; empty for the only one
 */
public record SheetNames(List<String> include, List<String> exclude, Optional<TableChoice> table) {

    public SheetNames {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }
}
