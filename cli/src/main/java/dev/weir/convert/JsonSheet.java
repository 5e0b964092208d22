package dev.weir.convert;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.weir.read.grid.GridRow;
import java.io.IOException;
import java.io.OutputStream;

/** A sheet as one JSON array: each line a row, an array of its cells; numbers are numbers, empty cells null, dates ISO 8601 texts. */
final class JsonSheet implements SheetWriter {

    private final Utf8Output out;
    private long lines;

    JsonSheet(OutputStream out) {
        this.out = new Utf8Output(out);
    }

    @Override
    public void begin(int columns) throws IOException {
        out.write('[');
    }

    @Override
    public void row(GridRow row) throws IOException {
        while (lines < row.number() - 1) {
            line("[]");
        }
        line("[");
        int next = 0;
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            for (; next < column; next++) {
                out.write(next == 0 ? "null" : ",null");
            }
            out.write(next == 0 ? "" : ",");
            cell(row.text(column), row.isValue(column));
            next++;
        }
        out.write(']');
    }

    private void line(String text) throws IOException {
        out.write(lines == 0 ? "\n" : ",\n");
        out.write(text);
        lines++;
    }

    private void cell(String text, boolean value) throws IOException {
        Value kind = value ? Value.of(text) : Value.TEXT;
        switch (kind) {
            case NUMBER -> out.write(text);
            case TRUTH -> out.write(text.equals("TRUE") ? "true" : "false");
            default -> {
                out.write('"');
                out.write(new String(JsonStringEncoder.getInstance().quoteAsString(text)));
                out.write('"');
            }
        }
    }

    @Override
    public void end() throws IOException {
        out.write(lines == 0 ? "]\n" : "\n]\n");
        out.flush();
    }
}
