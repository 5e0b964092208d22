/**
 * Excel workbooks (.xlsx and .xls) as grids of texts, streaming: POI opens the package or the record stream. Entry class:
 * {@link dev.weir.read.excel.ExcelReader}; below it {@link dev.weir.read.excel.Workbook} gives raw cells. Knows nothing of headers.
 */
package dev.weir.read.excel;
