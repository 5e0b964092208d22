package dev.weir.rows;

/** What a non-empty row of a sheet is. Only data rows (and total rows, which skip rules see) reach the stage. */
public enum RowClass {
    TITLE,
    HEADER,
    DATA,
    TOTAL,
    NOTE,
    REPEATED_HEADER
}
