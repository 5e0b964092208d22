package dev.weir.read.delimited;

import dev.weir.problem.HeldCode;
import dev.weir.read.grid.GridRow;
import dev.weir.read.grid.GridRows;
import dev.weir.read.grid.Merges;
import dev.weir.read.text.StrictReader;
import dev.weir.read.text.TextBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The records of a delimited text; the number of a row is that of the line it begins in. */
final class DelimitedRows implements GridRows {

    /** The most cells of a record. */
    static final int MOST_CELLS = 4096;

    private final TextBytes bytes;
    private final StrictReader text;
    private final Records records;

    DelimitedRows(TextBytes bytes, StrictReader text, Dialect dialect) {
        this.bytes = bytes;
        this.text = text;
        this.records = new Records(new Lines(text, bytes.file()), dialect);
    }

    @Override
    public boolean next(GridRow row) {
        try {
            for (List<String> cells = records.next(); cells != null; cells = records.next()) {
                if (cells.size() > MOST_CELLS) {
                    throw bytes.file()
                            .stopped(
                                    HeldCode.NOT_UNDERSTOOD,
                                    "line " + records.number() + " has " + cells.size()
                                            + " cells, and no list has more than " + MOST_CELLS
                                            + "; check that it is the right file, or correct delimiter: in the mapping");
                }
                fill(row, records.number(), cells);
                // rows within a cell: what the row holds nobody can say
                row.setWidth(cells.size() * (1 + records.swallowed()));
                row.setLastLine(records.lastLine());
                if (row.size() > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException failure) {
            throw bytes.failure(failure);
        }
    }

    /** Makes the row of the cells of a record; empty ones are left out. */
    static void fill(GridRow row, long number, List<String> cells) {
        row.begin(number);
        row.setWidth(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.set(i, cells.get(i));
            }
        }
    }

    @Override
    public Merges merges() {
        return Merges.none();
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (records.strayQuotes() > 0) {
            notes.add(records.strayQuotes() + " quotation mark" + (records.strayQuotes() == 1 ? "" : "s")
                    + " that nothing closes; the first in line " + records.firstStrayQuote() + ".");
        }
        if (records.bareQuotes() > 0) {
            notes.add("Quotation marks stand in " + records.bareQuotes() + " cell"
                    + (records.bareQuotes() == 1 ? "" : "s") + " that none enclose; the first in line "
                    + records.firstBareQuote() + ". They were read as text.");
        }
        if (text.damaged() > 0) {
            notes.add("Bytes that are no characters stand in " + text.damaged() + " place"
                    + (text.damaged() == 1 ? "" : "s") + "; they were replaced by the character U+FFFD.");
        }
        if (text.removed() > 0) {
            notes.add(text.removed() + " NUL character" + (text.removed() == 1 ? "" : "s") + " left out of the text.");
        }
        return notes;
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException failure) {
            throw bytes.failure(failure);
        }
    }
}
