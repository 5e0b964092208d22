package dev.weir.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A block of rows by column, ready to be handed to the database as UTF-8. Filled anew for each call of {@link RowSource#next}. */
public final class RowBatch {

    private final byte[][] sheets;
    private final long[] rowNumbers;
    private final byte[][] extras;
    private final byte[][][] cells;
    private final int capacity;
    private String sheet = "";
    private byte[] sheetBytes = new byte[0];

    public RowBatch(int columns, int capacity) {
        this.capacity = capacity;
        this.sheets = new byte[capacity][];
        this.rowNumbers = new long[capacity];
        this.extras = new byte[capacity][];
        this.cells = new byte[columns][capacity][];
    }

    public int capacity() {
        return capacity;
    }

    /** Forgets all rows. */
    public void clear() {
        Arrays.fill(sheets, null);
        Arrays.fill(extras, null);
        for (byte[][] column : cells) {
            Arrays.fill(column, null);
        }
    }

    /**
     * Begins row {@code row}.
     *
     * @param sheet the sheet's name, or empty
     * @param rowNumber as the department numbers it: the row in the sheet, the line in the file, the row of the result, from 1
     * @param extra JSON object of the cells no column takes ({@code {"备注": "…"}}), or null
     */
    public void begin(int row, String sheet, long rowNumber, String extra) {
        if (!sheet.equals(this.sheet)) {
            this.sheet = sheet;
            this.sheetBytes = sheet.getBytes(StandardCharsets.UTF_8);
        }
        sheets[row] = sheetBytes;
        rowNumbers[row] = rowNumber;
        extras[row] = extra == null ? null : extra.getBytes(StandardCharsets.UTF_8);
    }

    /** Sets a cell; null is an empty cell. NUL characters must not reach here: DuckDB text cannot be searched past them. */
    public void set(int column, int row, String value) {
        cells[column][row] = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    }

    /** Sets a cell that is UTF-8 already; the batch keeps the array. The same rule for NUL holds. */
    public void setUtf8(int column, int row, byte[] value) {
        cells[column][row] = value;
    }

    public String sheet(int row) {
        return new String(sheets[row], StandardCharsets.UTF_8);
    }

    /** The sheets' names as UTF-8; rows of one sheet share an array. */
    public byte[][] sheets() {
        return sheets;
    }

    public long rowNumber(int row) {
        return rowNumbers[row];
    }

    public byte[][] extras() {
        return extras;
    }

    /** The column's cells as UTF-8, null where empty. */
    public byte[][] column(int column) {
        return cells[column];
    }

    public String text(int column, int row) {
        byte[] value = cells[column][row];
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
