package dev.weir.report;

/**
 * A number that stands large at the top.
 *
 * @param column its title, kind and unit; the name is that of the only column of the SQL, whatever it is called
 * @param sql gives one value
 */
public record ReportNumber(ReportColumn column, ReportSql sql) {}
