package dev.weir.read.delimited;

import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRows;
import java.util.ArrayList;
import java.util.List;

/** A text file as a book with one sheet without a name. */
public final class DelimitedBook implements GridBook {

    private final FoundText text;
    private DelimitedRows rows;

    DelimitedBook(FoundText text) {
        this.text = text;
    }

    FoundText text() {
        return text;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("", false));
    }

    @Override
    public GridRows open(int sheet) {
        rows = text.rows();
        return rows;
    }

    @Override
    public boolean countsCells() {
        return true;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(text.encoding().note());
        notes.add("Cells are " + text.dialect().shown() + ".");
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
