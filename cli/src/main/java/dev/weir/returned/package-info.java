/**
 * What clerks get back: a receipt for each input and, where rows are wrong, those rows in a copy of their own workbook. Entry class:
 * {@link dev.weir.returned.Receipts}, which writes what the database says is due. It changes no record.
 */
package dev.weir.returned;
