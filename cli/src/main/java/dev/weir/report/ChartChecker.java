package dev.weir.report;

import dev.weir.problem.FileProblems;
import dev.weir.problem.ProblemCode;
import dev.weir.problem.Suggestion;
import dev.weir.spec.MapView;
import dev.weir.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Checks that each chart names columns of its section, of the kinds that it can draw. */
final class ChartChecker {

    private final FileProblems problems;

    ChartChecker(FileProblems problems) {
        this.problems = problems;
    }

    void check(Report report, MapView root) {
        List<MapView> sections = root.maps("sections");
        for (int index = 0; index < sections.size(); index++) {
            MapView view = sections.get(index).map("chart");
            ReportSection section = report.sections().get(index);
            section.chart().ifPresent(chart -> check(chart, view, section.columns()));
        }
    }

    private void check(Chart chart, MapView view, List<ReportColumn> columns) {
        view.scalar("category").flatMap(name -> column(name, columns));
        view.scalars("series").forEach(name -> number(name, columns));
        if (chart.type() != ChartType.MAP) {
            if (chart.series().isEmpty()) {
                refuse(view, "a chart needs a series", "name the columns of numbers: series: [spaces, vehicles]");
            }
            if (view.has("longitude")) {
                refuse(view, "only a map has longitude and latitude", "remove them, or write type: map");
            }
            return;
        }
        view.scalar("longitude").ifPresent(name -> number(name, columns));
        view.scalar("latitude").ifPresent(name -> number(name, columns));
        if (!view.has("longitude")) {
            refuse(view, "a map needs coordinates", "name the columns: longitude: longitude, latitude: latitude");
        }
        if (chart.series().size() > 1) {
            refuse(view, "a map has at most one series", "choose the column that gives the points their size");
        }
    }

    private Optional<ReportColumn> column(YamlScalar name, List<ReportColumn> columns) {
        Optional<ReportColumn> found = columns.stream()
                .filter(column -> column.name().equals(name.text()))
                .findFirst();
        if (found.isEmpty()) {
            problems.error(
                    name.position(),
                    ProblemCode.CHART,
                    "the section has no column \"" + name.text() + "\"",
                    Suggestion.of(
                            name.text(),
                            columns.stream().map(ReportColumn::name).toList()));
        }
        return found;
    }

    private void number(YamlScalar name, List<ReportColumn> columns) {
        column(name, columns)
                .filter(column -> !column.kind().isNumber())
                .ifPresent(column -> problems.error(
                        name.position(),
                        ProblemCode.CHART,
                        "column \"" + name.text() + "\" holds no numbers",
                        "give it the kind of its numbers, such as kind: integer"));
    }

    private void refuse(MapView view, String message, String hint) {
        problems.error(view.position(), ProblemCode.CHART, message, hint);
    }
}
