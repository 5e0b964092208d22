package dev.weir.report;

import dev.weir.schema.FactView;
import dev.weir.schema.Schema;
import dev.weir.schema.Title;
import dev.weir.store.SelectTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in a report of an audience's file where small counts of people are missing: under the title, and in how a section is counted.
 *
 * @param views the fact views with such counts
 * @param smallest the smallest count that is shown
 */
public record WithheldCounts(Set<String> views, int smallest) {

    public WithheldCounts {
        views = Set.copyOf(views);
    }

    /** @param smallest as the audience has it */
    public static WithheldCounts of(Schema schema, int smallest) {
        return new WithheldCounts(
                schema.views().stream()
                        .filter(view -> smallest > 1 && !view.counts().isEmpty())
                        .map(FactView::name)
                        .collect(Collectors.toSet()),
                smallest);
    }

    /** The report with these sentences. @param tables to read its SQL with */
    public Report told(Report report, Connection tables) {
        boolean any = Stream.of(
                        report.headline().stream().map(Headline::sql),
                        report.numbers().stream().map(ReportNumber::sql),
                        report.sections().stream().map(ReportSection::sql))
                .flatMap(each -> each)
                .anyMatch(sql -> reads(sql, tables));
        if (!any) {
            return report;
        }
        return new Report(
                report.name(),
                report.title(),
                with(report.description()),
                report.classes(),
                report.style(),
                report.order(),
                report.parameters(),
                report.headline(),
                report.numbers(),
                report.sections().stream()
                        .map(section -> reads(section.sql(), tables) ? told(section) : section)
                        .toList(),
                report.position());
    }

    private ReportSection told(ReportSection section) {
        return new ReportSection(
                section.title(),
                section.sql(),
                section.columns(),
                section.total(),
                section.chart(),
                with(section.counted()),
                section.position());
    }

    private Title with(Title title) {
        return new Title(joined(title.en(), ReportLanguage.EN), joined(title.zh(), ReportLanguage.ZH));
    }

    private String joined(String text, ReportLanguage language) {
        String note = ReportText.WITHHELD.in(language, smallest);
        return text.isEmpty() ? note : text + language.space() + note;
    }

    private boolean reads(ReportSql sql, Connection tables) {
        try {
            return SelectTree.parse(tables, ReportQuery.of(sql).text()).tables().stream()
                    .anyMatch(table -> views.contains(table.text().replaceFirst("^main[.]", "")));
        } catch (SQLException unreadable) {
            return false;
        }
    }
}
