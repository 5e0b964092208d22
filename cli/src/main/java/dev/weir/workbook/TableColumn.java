package dev.weir.workbook;

/**
 * A column of a table.
 *
 * @param title in the header, with the unit; a title that an earlier column has gets a number
 * @param format of its values
 */
public record TableColumn(String title, CellFormat format) {}
