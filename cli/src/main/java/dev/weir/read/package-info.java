/**
 * Readers: an input becomes a {@link dev.weir.read.RowSource} that the load can scan. Knows nothing of DuckDB or Camel; POI stays in here.
 */
package dev.weir.read;
