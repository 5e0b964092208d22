/**
 * Ledgers as a grid of texts, whatever file they come from: finding the header, classing every row, filling merged and ditto cells.
 * Entry class: {@link dev.weir.read.grid.LedgerSource}. Knows no file format.
 */
package dev.weir.read.grid;
