package dev.weir.convert;

import dev.weir.read.grid.GridRow;
import java.io.IOException;
import java.io.OutputStream;

/** A sheet as CSV (RFC 4180, UTF-8, lines end with LF): each line a row of the sheet, as wide as the sheet says it is. */
final class CsvSheet implements SheetWriter {

    /** Some programs say that a sheet has all columns there can be. */
    private static final int WIDEST = 1024;

    private final Utf8Output out;
    private int width;
    private long lines;

    CsvSheet(OutputStream out) {
        this.out = new Utf8Output(out);
    }

    @Override
    public void begin(int columns) {
        width = columns <= WIDEST ? columns : 0;
    }

    @Override
    public void row(GridRow row) throws IOException {
        while (lines < row.number() - 1) {
            end(1);
        }
        int next = 0;
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            while (next < column) {
                out.write(',');
                next++;
            }
            cell(row.text(column));
        }
        end(next + 1);
    }

    /** Ends a line that has so many cells. */
    private void end(int cells) throws IOException {
        for (int i = cells; i < width; i++) {
            out.write(',');
        }
        out.write('\n');
        lines++;
    }

    private void cell(String text) throws IOException {
        if (!isSpecial(text)) {
            out.write(text);
            return;
        }
        out.write('"');
        out.write(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\""));
        out.write('"');
    }

    private static boolean isSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == ',' || sign == '"' || sign == '\n' || sign == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
