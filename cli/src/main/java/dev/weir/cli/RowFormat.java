package dev.weir.cli;

import java.io.PrintWriter;

/** The formats of rows. */
enum RowFormat {
    TABLE,
    CSV,
    JSON,
    MARKDOWN;

    RowWriter writer(PrintWriter out) {
        return switch (this) {
            case TABLE -> new TableRows(out, "");
            case CSV -> new CsvRows(out);
            case JSON -> new JsonRows(out);
            case MARKDOWN -> new MarkdownRows(out);
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
