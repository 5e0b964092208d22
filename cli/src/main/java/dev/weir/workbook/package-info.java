/**
 * Workbooks for people, written from plain values: titles, notes, one table a sheet, native charts. Entry class:
 * {@link dev.weir.workbook.WorkbookWriter}, which takes a {@link dev.weir.workbook.Book}. Equal values give equal bytes. Nothing here knows
 * of reports, loads or databases, and no other package needs to know of POI to have a workbook written.
 */
package dev.weir.workbook;
