package dev.weir.read.delimited;

import dev.weir.read.grid.GridBook;
import dev.weir.read.grid.GridRows;
import dev.weir.read.text.FoundEncoding;
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
    public List<String> found() {
        String cells = "Cells are " + text.dialect().shown() + ".";
        return isSure() ? List.of(text.encoding().note(), cells) : List.of(cells);
    }

    private boolean isSure() {
        return text.encoding().certainty() != FoundEncoding.Certainty.AMBIGUOUS;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!isSure()) {
            notes.add(text.encoding().note());
        }
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
