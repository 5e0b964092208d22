/**
 * Reports people read. A report is one YAML file, {@link dev.weir.report.Report}; a run of it gives one
 * {@link dev.weir.report.ReportResult}, and each {@link dev.weir.report.ReportWriter} makes a file of that. Writers know no SQL; nothing
 * here knows of loads, mappings or commands.
 */
package dev.weir.report;
