/**
 * The shared schema as records, and the parser that makes them from YAML text. Entry class: {@link dev.weir.schema.SchemaParser}. Pure:
 * touches no file and no database.
 */
package dev.weir.schema;
