package dev.weir.schema;

import dev.weir.problem.Position;
import java.util.List;
import java.util.Optional;

/**
 * Rows that everybody may have: openness belongs to an entity, a kind of it and its fields, never to a column alone.
 *
 * @param name of the table in the open file
 * @param when an SQL condition over the golden row: the rows of the kind; empty for all of the entity
 * @param columns what may be had of them
 * @param position where its condition stands; its name, if it has none
 */
public record OpenKind(String name, String entity, Optional<String> when, List<Column> columns, Position position) {

    public OpenKind {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the table.
     *
     * @param field of the entity; where {@code of} is there, a reference
     * @param of the field of the row to which the reference leads
     */
    public record Column(String name, String field, Optional<String> of) {}
}
