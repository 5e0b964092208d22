/**
 * A mapping and the shared schema become named SQL statements. Entry class: {@link dev.weir.compile.MappingCompiler}. Pure: touches no file
 * and no database; everything that quotes SQL does it through {@link dev.weir.sql.Sql}.
 */
package dev.weir.compile;
