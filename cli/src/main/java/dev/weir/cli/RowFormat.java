package dev.weir.cli;

import dev.weir.table.CsvRows;
import dev.weir.table.JsonRows;
import dev.weir.table.RowWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalInt;

/** The formats of rows. */
enum RowFormat {
    TABLE,
    CSV,
    JSON,
    MARKDOWN;

    /**
     * What a format needs to know of its reader.
     *
     * @param columns of the terminal, into which tables must fit; empty where nobody looks
     */
    record Style(OptionalInt columns, CsvRows.Reader reader, CsvRows.LineEnd lineEnd) {}

    RowWriter writer(PrintWriter out, Style style) {
        return switch (this) {
            case TABLE -> new TableRows(out, "", style.columns());
            case CSV -> new CsvRows(out, style.reader(), style.lineEnd());
            case JSON -> new JsonRows(out);
            case MARKDOWN -> new MarkdownRows(out);
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
