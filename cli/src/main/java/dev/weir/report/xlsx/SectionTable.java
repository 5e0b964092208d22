package dev.weir.report.xlsx;

import dev.weir.report.ChartType;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportText;
import dev.weir.report.ResultColumn;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueKind;
import dev.weir.workbook.CellFormat;
import dev.weir.workbook.Chart;
import dev.weir.workbook.Table;
import dev.weir.workbook.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A section as a table of a sheet, with its chart; a map has none there. */
record SectionTable(ReportLanguage language, ResultSection section) {

    Table table() {
        return new Table(
                section.columns().stream()
                        .map(column -> new TableColumn(titleWithUnit(column), format(column, false)))
                        .toList(),
                section.rows(),
                section.total().map(this::labelled),
                chart(),
                ReportText.NOTHING.in(language));
    }

    /** @param withUnit whether the unit stands behind each number, and not in a header */
    static CellFormat format(ResultColumn column, boolean withUnit) {
        String unit = withUnit ? column.unit() : "";
        return switch (column.kind()) {
            case TEXT -> CellFormat.text();
            case INTEGER, DECIMAL, MONEY -> new CellFormat(CellFormat.Kind.NUMBER, Math.max(0, column.digits()), unit);
            case PERCENT -> new CellFormat(CellFormat.Kind.PERCENT, Math.max(0, column.digits()), "");
            case DATE -> new CellFormat(CellFormat.Kind.DATE, 0, "");
        };
    }

    /** The row of totals, which says what it is where the SQL leaves its first cell empty. */
    private List<?> labelled(List<Object> total) {
        List<Object> row = new ArrayList<>();
        for (int index = 0; index < total.size(); index++) {
            Object value = total.get(index);
            row.add(value == null || value.equals("") ? null : value);
        }
        String label = section.totalText(total.get(0), 0, "", language);
        if (!label.isEmpty()) {
            row.set(0, label);
        }
        return row;
    }

    private Optional<Chart> chart() {
        return section.chart()
                .filter(chart -> chart.type() != ChartType.MAP)
                .map(chart -> new Chart(
                        kind(chart.type()),
                        section.title(),
                        section.index(chart.category()),
                        chart.series().stream().map(section::index).toList(),
                        valueTitle(chart.series())));
    }

    private static Chart.Kind kind(ChartType type) {
        return switch (type) {
            case STACKED -> Chart.Kind.STACKED;
            case LINE -> Chart.Kind.LINE;
            case BAR, MAP -> Chart.Kind.BAR;
        };
    }

    /** The one series, or the unit that all series have, or their names. */
    private String valueTitle(List<String> series) {
        List<ResultColumn> columns = series.stream()
                .map(name -> section.columns().get(section.index(name)))
                .toList();
        if (columns.size() == 1) {
            return titleWithUnit(columns.get(0));
        }
        List<String> units = columns.stream().map(ResultColumn::unit).distinct().toList();
        return units.size() == 1 && !units.get(0).isEmpty()
                ? units.get(0)
                : columns.stream().map(ResultColumn::title).collect(Collectors.joining(ReportText.AND.in(language)));
    }

    private String titleWithUnit(ResultColumn column) {
        if (column.unit().isEmpty() || column.kind() == ValueKind.PERCENT) {
            return column.title();
        }
        return language == ReportLanguage.ZH
                ? column.title() + "（" + column.unit() + "）"
                : column.title() + " (" + column.unit() + ")";
    }
}
