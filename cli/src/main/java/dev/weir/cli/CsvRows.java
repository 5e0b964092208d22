package dev.weir.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values as RFC 4180 has them, with a header line. */
final class CsvRows implements RowWriter {

    private final CSVPrinter printer;

    CsvRows(PrintWriter out) {
        try {
            printer = new CSVPrinter(out, CSVFormat.RFC4180);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void begin(List<Column> columns) {
        print(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(List<?> values) {
        print(values.stream().map(CellValue::text).toList());
    }

    @Override
    public void end() {
        try {
            printer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void print(List<String> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
