package dev.weir.cli;

import java.util.List;

/** Writes rows in one format, as they come: memory does not grow with their number. */
sealed interface RowWriter permits TableRows, CsvRows, JsonRows, MarkdownRows {

    /** Once, first. */
    void begin(List<Column> columns);

    /** @param values one for each column, as JDBC gives them; null where there is none */
    void row(List<?> values);

    /** Once, last. */
    void end();
}
