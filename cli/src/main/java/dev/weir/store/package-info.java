/** DuckDB: connections, tables from the schema, the {@code weir_*} functions, publishing. The only package that names the engine. */
package dev.weir.store;
