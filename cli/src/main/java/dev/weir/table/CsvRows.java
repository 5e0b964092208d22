package dev.weir.table;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values as RFC 4180 has them, with a header line. */
public final class CsvRows implements RowWriter {

    /** Who reads the file. */
    public enum Reader {
        /** A program: each value exactly as it is. */
        PROGRAM,
        /** A person with a spreadsheet, which would run what looks like a formula: see {@link SpreadsheetText}. */
        PERSON
    }

    /** How lines end. */
    public enum LineEnd {
        /** As other tools of Unix do. */
        LF("\n"),
        /** As RFC 4180 asks. */
        CRLF("\r\n");

        private final String characters;

        LineEnd(String characters) {
            this.characters = characters;
        }
    }

    private final CSVPrinter printer;
    private final Reader reader;

    public CsvRows(PrintWriter out, Reader reader, LineEnd lineEnd) {
        this.reader = reader;
        try {
            printer = new CSVPrinter(
                    out,
                    CSVFormat.RFC4180
                            .builder()
                            .setRecordSeparator(lineEnd.characters)
                            .get());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void begin(List<Column> columns) {
        print(columns.stream().map(column -> cell(column.name())).toList());
    }

    @Override
    public void row(List<?> values) {
        List<String> cells = new ArrayList<>(values.size());
        for (Object value : values) {
            cells.add(cell(value));
        }
        print(cells);
    }

    @Override
    public void end() {
        try {
            printer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String cell(Object value) {
        String text = CellValue.text(value);
        return reader == Reader.PROGRAM || value instanceof Number ? text : SpreadsheetText.inert(text);
    }

    private void print(List<String> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
