/**
 * Readers: an input becomes a {@link dev.weir.rows.RowSource} that the load can scan. Knows nothing of DuckDB or Camel; POI stays in here.
 */
package dev.weir.read;
