/**
 * Delimited text (CSV and its relatives) of any dialect, as a book of one sheet, so that titles, headers, totals and notes are told apart as
 * in workbooks. Entry class: {@link dev.weir.read.delimited.DelimitedReader}. Knows no mapping beyond its column names and declared settings.
 */
package dev.weir.read.delimited;
