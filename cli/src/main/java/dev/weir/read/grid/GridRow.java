package dev.weir.read.grid;

import dev.weir.problem.FaultCode;
import dev.weir.read.LostValue;
import java.util.Arrays;
import java.util.BitSet;

/**
 * One row of a grid, sparse: up to 16,384 columns, of which only those with text are walked. Reused from row to row; {@link #copy} keeps one.
 */
public final class GridRow {

    private static final int COMPARED = 64;

    private long number;
    private String[] cells = new String[32];
    private CellMark[] marks = new CellMark[0];
    private final BitSet values = new BitSet();
    private boolean hidden;
    private int[] columns = new int[32];
    private int size;
    private long characters;
    private int width;
    private long lastLine;

    /** Forgets the cells and begins row {@code rowNumber}, counted from 1. */
    public void begin(long rowNumber) {
        for (int i = 0; i < size; i++) {
            cells[columns[i]] = null;
        }
        if (marks.length > 0) {
            for (int i = 0; i < size; i++) {
                if (columns[i] < marks.length) {
                    marks[columns[i]] = null;
                }
            }
        }
        values.clear();
        size = 0;
        characters = 0;
        width = 0;
        hidden = false;
        number = rowNumber;
        lastLine = rowNumber;
    }

    /** Marks a column whose text is set; {@link CellMark#NONE} takes the mark away. */
    public void mark(int column, CellMark mark) {
        if (column >= marks.length) {
            if (mark == CellMark.NONE) {
                return;
            }
            marks = Arrays.copyOf(marks, Math.max(column + 1, cells.length));
        }
        marks[column] = mark == CellMark.NONE ? null : mark;
    }

    /** What marks the cell of a column besides its text. */
    public CellMark mark(int column) {
        return column < marks.length && marks[column] != null ? marks[column] : CellMark.NONE;
    }

    /** Whether some cell may be marked. */
    boolean mayHoldMarks() {
        return marks.length > 0;
    }

    /** Says that people do not see the row. */
    public void hide() {
        hidden = true;
    }

    /** Whether people do not see the row. */
    public boolean isHidden() {
        return hidden;
    }

    /** Sets the text of a column counted from 0; a later text replaces an earlier one. */
    public void set(int column, String text) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        if (cells[column] == null) {
            insert(column);
        } else {
            characters -= cells[column].length();
        }
        cells[column] = text;
        characters += text.length();
    }

    /** Sets the text of a column whose cell holds no text but a number, a date, a truth value or an error. */
    public void setValue(int column, String text) {
        set(column, text);
        values.set(column);
    }

    /** Whether a column was set by {@link #setValue}. */
    public boolean isValue(int column) {
        return values.get(column);
    }

    private void insert(int column) {
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, size * 2);
        }
        int at = size;
        while (at > 0 && columns[at - 1] > column) {
            columns[at] = columns[at - 1];
            at--;
        }
        columns[at] = column;
        size++;
    }

    /** The row in the sheet, from 1. */
    public long number() {
        return number;
    }

    /** The last line of the row, for one of a text whose cells hold line breaks; else its number. */
    public long lastLine() {
        return lastLine;
    }

    /** Sets what {@link #lastLine} gives. */
    public void setLastLine(long line) {
        lastLine = line;
    }

    /** How many cells hold text, white space included. */
    public int size() {
        return size;
    }

    /** How many cells the format says the row has, empty ones included; 0 where the format does not say. */
    public int width() {
        return width;
    }

    /** Sets what {@link #width} gives. */
    public void setWidth(int cells) {
        width = cells;
    }

    /** The column, from 0, of the i-th cell from the left. */
    public int column(int i) {
        return columns[i];
    }

    /** The text that a person sees in a column, null where the cell is empty. */
    public String text(int column) {
        return LostValue.shown(staged(column));
    }

    /** The text of a column as the stage gets it: a destroyed value keeps its mark ({@link LostValue}). */
    public String staged(int column) {
        return column < cells.length ? cells[column] : null;
    }

    /** Whether no cell holds more than white space, or formulas without a result: rows to be filled in have them. */
    public boolean isBlank() {
        for (int i = 0; i < size; i++) {
            String text = cells[columns[i]];
            if (!text.isBlank() && !LostValue.is(text, FaultCode.NO_RESULT)) {
                return false;
            }
        }
        return true;
    }

    /** How many cells hold more than white space. */
    int filled() {
        int filled = 0;
        for (int i = 0; i < size; i++) {
            filled += text(columns[i]).isBlank() ? 0 : 1;
        }
        return filled;
    }

    /** The column of the first cell that holds more than white space, -1 in a blank row. */
    int firstColumn() {
        for (int i = 0; i < size; i++) {
            if (!text(columns[i]).isBlank()) {
                return columns[i];
            }
        }
        return -1;
    }

    /** The column of the next cell to the right that holds more than white space, -1 for none. */
    int columnAfter(int column) {
        for (int i = 0; i < size; i++) {
            if (columns[i] > column && !text(columns[i]).isBlank()) {
                return columns[i];
            }
        }
        return -1;
    }

    /** The beginning of a cell as it is compared: folded, with a final colon kept; empty where the cell is. */
    String folded(int column) {
        String text = text(column);
        if (text == null) {
            return "";
        }
        String head = text.substring(0, Math.min(text.length(), COMPARED)).strip();
        String folded = HeaderText.fold(head);
        boolean colon = head.endsWith("：") || head.endsWith(":");
        return colon && !folded.isEmpty() ? folded + ":" : folded;
    }

    /** Characters of all cells, to bound what is held in memory. */
    public long characters() {
        return characters;
    }

    public GridRow copy() {
        GridRow copy = new GridRow();
        copy.take(this);
        return copy;
    }

    /** Takes over the number of another row and its cells, besides those that are set already. */
    public void take(GridRow other) {
        take(other, other.number);
        width = other.width;
        lastLine = other.lastLine;
    }

    /** Takes over the cells of another row, which stands at that number, too. */
    public void take(GridRow other, long rowNumber) {
        number = rowNumber;
        hidden |= other.hidden;
        for (int i = 0; i < other.size; i++) {
            int column = other.columns[i];
            set(column, other.cells[column]);
            mark(column, other.mark(column));
            values.set(column, other.isValue(column));
        }
    }
}
