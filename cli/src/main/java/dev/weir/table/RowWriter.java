package dev.weir.table;

import java.util.List;

/** Takes the rows of an answer as they come: memory does not grow with their number. */
public interface RowWriter {

    /** Once, first. */
    void begin(List<Column> columns);

    /** @param values one for each column, as JDBC gives them; null where there is none */
    void row(List<?> values);

    /** Once, last; not when nobody reads any more. */
    void end();

    /** Whether somebody still reads; no further row is fetched when not. */
    default boolean isRead() {
        return true;
    }
}
