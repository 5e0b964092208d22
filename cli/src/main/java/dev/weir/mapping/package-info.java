/**
 * The mapping as records, and the parser that makes them from YAML text. Entry class: {@link dev.weir.mapping.MappingParser}. Pure: touches
 * no file and no database, and knows only {@code problem} and {@code schema}.
 */
package dev.weir.mapping;
