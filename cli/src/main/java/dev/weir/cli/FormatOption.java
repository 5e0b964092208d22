package dev.weir.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** In which format a command prints its rows. */
final class FormatOption {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}. Default: table, which cuts long values; the others never do.")
    private RowFormat format;

    RowFormat format() {
        return format;
    }

    RowWriter writer(PrintWriter out) {
        return format.writer(out);
    }
}
