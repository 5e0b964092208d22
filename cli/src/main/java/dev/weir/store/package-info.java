/**
 * DuckDB: the working file and its lock-down, the {@code weir_*} functions, the tables that the shared schema asks for, rows handed over by
 * Java, and the published file. Entry classes: {@link dev.weir.store.WorkDatabase}, {@link dev.weir.store.SchemaTables},
 * {@link dev.weir.store.SourceTable}, {@link dev.weir.publish.Publisher}, {@link dev.weir.publish.PublishedDatabase}. The only package that
 * knows {@code org.duckdb}; it knows nothing of mappings or Camel.
 */
package dev.weir.store;
