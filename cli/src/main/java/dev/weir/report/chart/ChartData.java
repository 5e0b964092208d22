package dev.weir.report.chart;

import dev.weir.report.Chart;
import dev.weir.report.ChartType;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportText;
import dev.weir.report.ResultColumn;
import dev.weir.report.ResultSection;
import dev.weir.report.ValueText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a chart draws: the rows of a section, no more of them than can be read.
 *
 * @param categories along the axis
 * @param note says what was folded or left out; empty if nothing was
 */
record ChartData(List<String> categories, List<ChartSeries> series, Optional<String> note) {

    private static final int MOST_BARS = 20;
    private static final int MOST_POINTS = 120;
    private static final int MOST_LONGER = 2;

    ChartData {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    static ChartData of(ResultSection section, Chart chart, ReportLanguage language) {
        ResultColumn category = section.columns().get(section.index(chart.category()));
        int place = section.index(chart.category());
        List<String> categories = section.rows().stream()
                .map(row -> ValueText.of(row.get(place), category, language))
                .toList();
        List<ChartSeries> series = chart.series().stream()
                .map(name -> series(section, section.index(name)))
                .toList();
        ChartData all = new ChartData(categories, series, Optional.empty());
        if (chart.type() == ChartType.LINE) {
            return all.last(MOST_POINTS, language);
        }
        return chart.type() == ChartType.MAP ? all : all.largest(MOST_BARS, language);
    }

    /** What is below zero cannot stand on something: then bars stand beside each other. */
    boolean canBeStacked() {
        return series.stream().flatMapToDouble(ChartSeries::numbers).allMatch(value -> value >= 0);
    }

    private static ChartSeries series(ResultSection section, int place) {
        List<BigDecimal> values = new ArrayList<>();
        section.rows().forEach(row -> values.add(number(row.get(place))));
        return new ChartSeries(section.columns().get(place), values);
    }

    static BigDecimal number(Object value) {
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    /** The largest stay in the order of the rows; amounts of the others are added. */
    private ChartData largest(int most, ReportLanguage language) {
        if (categories.size() <= most) {
            return this;
        }
        List<Integer> bySize = IntStream.range(0, categories.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> -size(index)))
                .toList();
        double rest = bySize.subList(most - 1, bySize.size()).stream()
                .mapToDouble(this::size)
                .sum();
        // beside a bar that is many times as long, those of the others cannot be compared
        boolean added = series.stream().allMatch(ChartSeries::isAmount) && rest <= MOST_LONGER * size(bySize.get(0));
        int kept = added ? most - 1 : most;
        List<Integer> shown = bySize.subList(0, kept).stream().sorted().toList();
        List<Integer> others = bySize.subList(kept, bySize.size());
        ChartData few = pick(shown);
        String note = (added ? ReportText.FOLDED : ReportText.LEFT_OUT).in(language, kept, others.size());
        if (!added) {
            return new ChartData(few.categories(), few.series(), Optional.of(note));
        }
        List<String> names = new ArrayList<>(few.categories());
        names.add(ReportText.OTHERS.in(language, others.size()));
        List<ChartSeries> summed = new ArrayList<>();
        for (int each = 0; each < series.size(); each++) {
            List<BigDecimal> all = series.get(each).values();
            List<BigDecimal> values = new ArrayList<>(few.series().get(each).values());
            values.add(others.stream()
                    .map(all::get)
                    .filter(value -> value != null)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
            summed.add(new ChartSeries(series.get(each).column(), values));
        }
        return new ChartData(names, summed, Optional.of(note));
    }

    private ChartData last(int most, ReportLanguage language) {
        int size = categories.size();
        if (size <= most) {
            return this;
        }
        ChartData few = pick(IntStream.range(size - most, size).boxed().toList());
        return new ChartData(
                few.categories(), few.series(), Optional.of(ReportText.LATEST.in(language, most, size - most)));
    }

    ChartData pick(List<Integer> places) {
        List<ChartSeries> picked = new ArrayList<>();
        for (ChartSeries each : series) {
            List<BigDecimal> values = new ArrayList<>();
            places.forEach(place -> values.add(each.values().get(place)));
            picked.add(new ChartSeries(each.column(), values));
        }
        return new ChartData(places.stream().map(categories::get).toList(), picked, note);
    }

    private double size(int index) {
        return series.stream()
                .map(each -> each.values().get(index))
                .filter(value -> value != null)
                .mapToDouble(BigDecimal::doubleValue)
                .map(Math::abs)
                .sum();
    }

    /** Whether anything can be drawn. */
    boolean isEmpty() {
        return series.stream().allMatch(each -> each.numbers().findAny().isEmpty());
    }
}
