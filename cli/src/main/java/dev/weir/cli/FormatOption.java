package dev.weir.cli;

import dev.weir.table.CsvRows;
import dev.weir.table.RowWriter;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which format a command prints its rows. */
final class FormatOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}. Default: table. On a terminal, a table that is too wide"
                    + " becomes one block for each row.")
    private RowFormat format;

    @Option(names = "--crlf", description = "End the lines of CSV with CR LF, as RFC 4180 asks. Default: LF.")
    private boolean crlf;

    RowFormat format() {
        return format;
    }

    /** Prints rows of Weir's own that people read: CSV is safe to open with a spreadsheet, a table speaks their language. */
    RowWriter writer() {
        return new PrintedRows(command.commandLine().getOut(), this::part);
    }

    RowWriter writer(CsvRows.Reader reader) {
        return new PrintedRows(command.commandLine().getOut(), out -> format.writer(out, style(reader)));
    }

    /** Makes the writers of an answer that has several tables. */
    RowWriter part(PrintWriter out) {
        RowWriter rows = format.writer(out, style(CsvRows.Reader.PERSON));
        return format == RowFormat.TABLE ? new SpokenRows(rows, Weir.of(command).speech()) : rows;
    }

    private RowFormat.Style style(CsvRows.Reader reader) {
        return new RowFormat.Style(
                Terminal.of(command).columns(), reader, crlf ? CsvRows.LineEnd.CRLF : CsvRows.LineEnd.LF);
    }
}
