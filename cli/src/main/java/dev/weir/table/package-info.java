/**
 * Tables on their way out: columns, values as text and as JSON, and the writers of files that programs and spreadsheets read. What a
 * spreadsheet would run is made harmless here, for every writer.
 */
package dev.weir.table;
