/**
 * What readers give and the store takes: {@link dev.weir.rows.RowSource}, rows of text in batches. Uses nothing but {@code problem}; knows
 * no format and no database.
 */
package dev.weir.rows;
