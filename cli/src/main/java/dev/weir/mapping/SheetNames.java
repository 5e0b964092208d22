package dev.weir.mapping;

import java.util.List;

/**
 * Which sheets of a workbook hold data.
 *
 * @param include globs of their names; empty for all that people can see
 * @param exclude globs of the names of sheets that do not, whatever {@code include} says
 */
public record SheetNames(List<String> include, List<String> exclude) {

    public SheetNames {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }
}
