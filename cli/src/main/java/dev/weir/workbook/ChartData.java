package dev.weir.workbook;

import dev.weir.table.TextWidth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a chart draws.
 *
 * @param values of each series, one for each category; null where there is none
 */
record ChartData(Chart chart, List<String> categories, List<Double[]> values) {

    static ChartData of(Table table, Chart chart, List<? extends List<?>> rows) {
        CellFormat category = table.columns().get(chart.category()).format();
        return new ChartData(
                chart,
                rows.stream()
                        .map(row -> Grid.shown(category, row.get(chart.category())))
                        .toList(),
                chart.series().stream().map(series -> column(rows, series)).toList());
    }

    private static Double[] column(List<? extends List<?>> rows, int index) {
        return rows.stream()
                .map(row -> row.get(index) instanceof Number number ? number.doubleValue() : null)
                .toArray(Double[]::new);
    }

    boolean isNowhereNegative() {
        return values.stream().flatMap(Stream::of).allMatch(value -> value == null || value >= 0);
    }

    /** Whether all labels fit beside each other under so many letters of width. */
    boolean fits(int letters) {
        return (longestLabel() + 2) * categories.size() <= letters;
    }

    /** Bars lie where their labels would not fit beside each other. */
    boolean lies(int letters) {
        return chart.kind() != Chart.Kind.LINE && !fits(letters);
    }

    private int longestLabel() {
        return categories.stream().mapToInt(TextWidth::of).max().orElse(0);
    }
}
