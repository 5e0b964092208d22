package dev.weir.cli;

import dev.weir.table.Column;
import dev.weir.table.RowWriter;
import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** Rows that are printed in larger pieces, as long as somebody reads: {@code weir sql … | head} ends early. */
final class PrintedRows implements RowWriter {

    private static final int BUFFER = 1 << 16;

    private final PrintWriter out;
    private final PrintWriter buffered;
    private final RowWriter writer;

    PrintedRows(PrintWriter out, Function<PrintWriter, RowWriter> format) {
        this.out = out;
        this.buffered = new PrintWriter(new BufferedWriter(out, BUFFER));
        this.writer = format.apply(buffered);
    }

    @Override
    public void begin(List<Column> columns) {
        writer.begin(columns);
    }

    @Override
    public void row(List<?> values) {
        writer.row(values);
    }

    @Override
    public void end() {
        writer.end();
        buffered.flush();
    }

    @Override
    public boolean isRead() {
        return !buffered.checkError() && !out.checkError();
    }
}
