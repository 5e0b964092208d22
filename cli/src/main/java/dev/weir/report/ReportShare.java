package dev.weir.report;

import dev.weir.schema.Title;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a report that an audience's own file can answer. A number or a section whose tables or columns are not in the file is left out.
 *
 * @param report with the parts that are left
 * @param leftOut the titles of the others
 */
public record ReportShare(Report report, List<Title> leftOut) {

    public ReportShare {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param report that {@link ReportChecker} has found right over everything that its classes see
     * @param tables those of the audience's file, with or without rows
     */
    public static ReportShare of(Report report, Connection tables) {
        Map<String, Object> values = ParameterValues.ofTrial(report).byName();
        List<Title> leftOut = new ArrayList<>();
        Optional<Headline> headline =
                report.headline().filter(sentence -> binds(ReportQuery.of(sentence.sql()), tables, values));
        List<ReportNumber> numbers = new ArrayList<>();
        for (ReportNumber number : report.numbers()) {
            if (binds(ReportQuery.of(number.sql()), tables, values)) {
                numbers.add(number);
            } else {
                leftOut.add(number.column().title());
            }
        }
        List<ReportSection> sections = new ArrayList<>();
        for (ReportSection section : report.sections()) {
            if (binds(ReportQuery.of(section.sql()), tables, values)) {
                sections.add(section);
            } else {
                leftOut.add(section.title());
            }
        }
        return new ReportShare(
                new Report(
                        report.name(),
                        report.title(),
                        report.description(),
                        report.classes(),
                        report.style(),
                        report.order(),
                        report.parameters(),
                        headline,
                        numbers,
                        sections,
                        report.position()),
                leftOut);
    }

    /** Whether no table is left, so that there is nothing to read. */
    public boolean isEmpty() {
        return report.sections().isEmpty();
    }

    private static boolean binds(ReportQuery query, Connection tables, Map<String, Object> values) {
        try (PreparedStatement statement = query.prepare(tables, values)) {
            return statement != null;
        } catch (SQLException notThere) {
            return false;
        }
    }
}
