package dev.weir.ledgers;

import java.util.List;
import java.util.stream.IntStream;

/** The columns of a printed form. */
record Form(List<Column> columns) {

    /**
     * @param name the mapping's own
     * @param heading what stands above it
     * @param group what stands above several headings in a header of two levels; null where none does
     * @param member whether each member of a family has its own value
     */
    record Column(String name, String heading, String group, boolean member) {}

    int width() {
        return columns.size();
    }

    /** Where a column stands; -1 if the form does not have it. */
    int place(String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    boolean has(String name) {
        return place(name) >= 0;
    }

    boolean twoLevels() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }
}
