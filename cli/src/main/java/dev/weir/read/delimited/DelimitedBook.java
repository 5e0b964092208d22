package dev.weir.read.delimited;

import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRows;
import dev.weir.read.text.FoundEncoding;
import dev.weir.read.text.StrictReader;
import dev.weir.read.text.TextBytes;
import java.util.ArrayList;
import java.util.List;

/** A text file as a book with one sheet without a name. */
final class DelimitedBook implements GridBook {

    private final TextBytes bytes;
    private final FoundEncoding encoding;
    private final Dialect dialect;
    private DelimitedRows rows;

    DelimitedBook(TextBytes bytes, FoundEncoding encoding, Dialect dialect) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.dialect = dialect;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("", false));
    }

    @Override
    public GridRows open(int sheet) {
        StrictReader text = encoding.reader(bytes.open(), bytes.input());
        rows = new DelimitedRows(bytes, text, dialect);
        return rows;
    }

    @Override
    public boolean countsCells() {
        return true;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(encoding.note());
        notes.add("Cells are " + dialect.shown() + ".");
        if (rows != null) {
            notes.addAll(rows.notes());
        }
        return notes;
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
