/** Reports as workbooks: a {@link dev.weir.report.ReportResult} becomes sheets of {@link dev.weir.workbook}. */
package dev.weir.report.xlsx;
