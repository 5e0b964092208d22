package dev.weir.report.chart;

import dev.weir.report.Chart;
import dev.weir.report.ChartType;
import dev.weir.report.ReportLanguage;
import dev.weir.report.ReportText;
import dev.weir.report.ResultSection;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Charts in words, for those who do not see them: what is drawn, and its ends. */
final class ChartWords {

    private ChartWords() {}

    static String of(ResultSection section, Chart chart, ChartData data, ReportLanguage language) {
        ReportText form =
                switch (chart.type()) {
                    case BAR -> ReportText.BAR_CHART;
                    case STACKED -> ReportText.STACKED_CHART;
                    default -> ReportText.LINE_CHART;
                };
        String series = data.series().stream()
                .map(each -> each.column().title())
                .collect(Collectors.joining(ReportText.AND.in(language)));
        String category = section.columns().get(section.index(chart.category())).title();
        String begin = form.in(language, series, category, data.categories().size());
        String blank = language.say(" ", "");
        return begin
                + blank
                + data.series().stream()
                        .map(each -> chart.type() == ChartType.LINE
                                ? course(data, each, language)
                                : ends(data, each, language))
                        .collect(Collectors.joining(blank));
    }

    static String ofMap(ResultSection section, Chart chart, int points, ReportLanguage language) {
        String what = chart.series().isEmpty()
                ? ReportText.POSITION.in(language)
                : section.columns().get(section.index(chart.series().get(0))).title();
        String category = section.columns().get(section.index(chart.category())).title();
        return ReportText.MAP_CHART.in(language, what, category, points);
    }

    private static String ends(ChartData data, ChartSeries series, ReportLanguage language) {
        List<Integer> known = known(series);
        if (known.isEmpty()) {
            return "";
        }
        int highest = known.get(0);
        int lowest = known.get(0);
        for (int index : known) {
            if (series.values().get(index).compareTo(series.values().get(highest)) > 0) {
                highest = index;
            }
            if (series.values().get(index).compareTo(series.values().get(lowest)) < 0) {
                lowest = index;
            }
        }
        String blank = language.say(" ", "");
        return ReportText.HIGHEST.in(
                        language,
                        series.column().title(),
                        data.categories().get(highest),
                        series.text(highest, language))
                + (known.size() == 1
                        ? ""
                        : blank
                                + ReportText.LOWEST.in(
                                        language, data.categories().get(lowest), series.text(lowest, language)));
    }

    private static String course(ChartData data, ChartSeries series, ReportLanguage language) {
        List<Integer> known = known(series);
        if (known.isEmpty()) {
            return "";
        }
        int first = known.get(0);
        int last = known.get(known.size() - 1);
        return ReportText.FROM_TO.in(
                language,
                series.column().title(),
                series.text(first, language),
                data.categories().get(first),
                series.text(last, language),
                data.categories().get(last));
    }

    private static List<Integer> known(ChartSeries series) {
        List<BigDecimal> values = series.values();
        return IntStream.range(0, values.size())
                .filter(index -> values.get(index) != null)
                .boxed()
                .toList();
    }
}
