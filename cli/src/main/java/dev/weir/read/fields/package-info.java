/**
 * Inputs whose rows are named fields, such as JSON objects and the rows of a table: the wanted columns are found by the names, the other
 * fields are kept beside them. Entry class: {@link dev.weir.read.fields.FieldSource}. Knows no file format.
 */
package dev.weir.read.fields;
