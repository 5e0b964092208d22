package dev.weir.cli;

import dev.weir.table.RowWriter;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Prints an answer of several tables: below headings, or as one JSON document. CSV has no headings. */
final class Parts {

    private final FormatOption format;
    private final PrintWriter out;
    private boolean begun;

    Parts(FormatOption format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    /**
     * @param key of the part in JSON
     * @param rows gives the writer the part's rows
     */
    void part(String heading, String key, Consumer<RowWriter> rows) {
        switch (format.format()) {
            case CSV -> rows.accept(format.part(out));
            case JSON -> {
                out.print((begun ? "," : "{") + "\"" + key + "\":");
                rows.accept(format.part(out));
            }
            case TABLE, MARKDOWN -> {
                out.println(format.format() == RowFormat.MARKDOWN ? "## " + heading + System.lineSeparator() : heading);
                rows.accept(format.part(out));
                out.println();
            }
        }
        begun = true;
    }

    /** Once, last. */
    void end() {
        if (format.format() == RowFormat.JSON) {
            out.println("}");
        }
        out.flush();
    }
}
