/**
 * Readers: a file and options become sheets ({@link dev.weir.read.grid.GridBook}) or rows of named fields
 * ({@link dev.weir.read.fields.FieldRows}), as they stand; {@code grid.LedgerSource} and {@code fields.FieldSource} find wanted columns in them. Here
 * stands what all of them share. Knows no mapping, nothing of DuckDB or Camel; POI stays in here.
 */
package dev.weir.read;
