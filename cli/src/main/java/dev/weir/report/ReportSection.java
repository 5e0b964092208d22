package dev.weir.report;

import dev.weir.problem.Position;
import dev.weir.schema.Title;
import java.util.List;
import java.util.Optional;

/**
 * One table of a report.
 *
 * @param total gives one row over the relation {@code section}, which is what the section's SQL gives; its columns are some of the section's
 * @param counted which population, as of when, what is left out
 * @param position of the section in the file
 */
public record ReportSection(
        Title title,
        ReportSql sql,
        List<ReportColumn> columns,
        Optional<ReportSql> total,
        Optional<Chart> chart,
        Title counted,
        Position position) {

    public ReportSection {
        columns = List.copyOf(columns);
    }
}
