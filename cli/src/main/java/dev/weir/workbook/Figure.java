package dev.weir.workbook;

/**
 * One number that stands large.
 *
 * @param format with the unit that stands behind the number
 * @param value null where there is nothing to count
 */
public record Figure(String label, CellFormat format, Object value) {}
